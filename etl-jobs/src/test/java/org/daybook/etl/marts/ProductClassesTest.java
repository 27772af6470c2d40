package org.daybook.etl.marts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.daybook.warehouse.models.ModelCatalog;
import org.junit.jupiter.api.Test;

/** The classes by hand: the last day is 2010-12-31, so 52 weeks begin on 2010-01-02. */
class ProductClassesTest {
    private static final String SCHEMA = """
            create schema core;
            create schema marts;
            create table core.dim_date as
            select d as date, date_trunc('month', d) as month_start
            from (select cast(unnest(generate_series(date '2009-01-01', date '2011-12-31', interval 1 day)) as date) as d);
            create view load_context as select date '2011-03-31' as complete_through;
            create table marts.product_sales
                (business_day date, product_id bigint, net_sales decimal(18,2), units_sold decimal(18,3))""";

    @Test
    void tells_by_sales_and_by_weeks() throws SQLException {
        assertThat(classes(
                        weekly(1, 800, "4"),
                        weekly(2, 150, "week % 2"),
                        weekly(3, 49, "case when week % 4 = 0 then 1 else 0 end"),
                        """
                        insert into marts.product_sales values
                        (date '2010-12-31', 4, 1, 9), (date '2010-10-09', 4, 0, 9),
                        (date '2010-12-31', 5, 1, 9), (date '2010-10-08', 5, 0, 9),
                        (date '2009-06-01', 6, 9000, 9),
                        (date '2010-12-31', 7, -5, 9), (date '2009-06-01', 7, 0, 9)"""))
                .containsEntry(1L, "A X")
                .containsEntry(2L, "B Y")
                .containsEntry(3L, "C Z")
                .as("twelve weeks of history, then thirteen")
                .containsEntry(4L, "C N")
                .containsEntry(5L, "C Z")
                .as("nothing sold for more than a year; given back more than sold")
                .containsEntry(6L, "C null")
                .containsEntry(7L, "C Z");
    }

    private static String weekly(int product, int yearSales, String units) {
        return "insert into marts.product_sales select date '2010-12-31' - cast(week * 7 as int), " + product
                + ", case week when 0 then " + yearSales + " else 0 end, " + units
                + " from generate_series(0, 60) as t(week)";
    }

    private static Map<Long, String> classes(String... sales) throws SQLException {
        String sql =
                ModelCatalog.load().find("core", "dim_product").orElseThrow().sql();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
            for (String sale : sales) {
                statement.execute(sale);
            }
            Map<Long, String> classes = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery(Objects.requireNonNull(sql))) {
                while (rows.next()) {
                    classes.put(rows.getLong(1), rows.getString(2) + " " + rows.getString(3));
                }
            }
            return classes;
        }
    }
}
