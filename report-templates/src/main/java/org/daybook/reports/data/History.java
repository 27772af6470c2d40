package org.daybook.reports.data;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.Map;

/** How far back a release goes. */
final class History {
    private final QueryTable queries;

    History(Connection connection) {
        this.queries = new QueryTable(connection, Map.of());
    }

    LocalDate firstDay() {
        Object first = queries.rows("select min(business_day) as first_day from marts.sales_by_day")
                .get(0)
                .get("first_day");
        return first instanceof LocalDate day ? day : LocalDate.MAX;
    }
}
