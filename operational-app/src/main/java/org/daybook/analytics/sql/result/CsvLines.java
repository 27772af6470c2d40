package org.daybook.analytics.sql.result;

import java.math.BigDecimal;
import java.util.List;
import org.daybook.warehouse.result.Column;
import org.daybook.warehouse.result.ResultSink;
import org.daybook.web.list.Csv;
import org.jspecify.annotations.Nullable;

/** A result as the house writes lists for spreadsheets. */
final class CsvLines implements ResultSink {
    private final Csv csv;
    private List<Column> columns = List.of();

    CsvLines(Csv csv) {
        this.csv = csv;
    }

    @Override
    public void header(List<Column> header) {
        columns = header;
        csv.add(header.stream().map(Column::name).toArray());
    }

    @Override
    public boolean row(@Nullable String[] values) {
        @Nullable Object[] cells = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            cells[i] = cell(columns.get(i), values[i]);
        }
        csv.add(cells);
        return true;
    }

    @Override
    public void end() {}

    private static @Nullable Object cell(Column column, @Nullable String value) {
        boolean isFinite = value != null && column.isNumber() && value.matches("[-+0-9.eE]+");
        return isFinite ? new BigDecimal(value) : value;
    }
}
