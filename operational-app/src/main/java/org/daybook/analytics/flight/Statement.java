package org.daybook.analytics.flight;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.arrow.vector.types.pojo.Schema;
import org.daybook.analytics.flight.arrow.ArrowTypes;
import org.daybook.analytics.sql.runs.Progress;
import org.daybook.warehouse.result.Column;
import org.jspecify.annotations.Nullable;

/**
 * A query that a tool has opened.
 *
 * @param handle by which it is known, and by nobody else
 * @param first its run, which began when it was opened; null once its rows were asked for
 * @param latest its run that began last, to be stopped
 */
record Statement(
        String handle,
        long userId,
        String sql,
        List<Column> columns,
        AtomicReference<@Nullable Progress> first,
        AtomicReference<@Nullable Progress> latest) {

    Statement {
        columns = List.copyOf(columns);
    }

    Schema schema() {
        return ArrowTypes.schema(columns);
    }
}
