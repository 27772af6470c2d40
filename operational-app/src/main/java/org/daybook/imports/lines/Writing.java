package org.daybook.imports.lines;

import java.util.List;
import java.util.Optional;
import org.daybook.imports.lines.SalesField.Content;
import org.daybook.imports.reading.Row;
import org.daybook.imports.reading.RowSource;
import org.daybook.imports.values.DateOrder;
import org.daybook.imports.values.DateReader;
import org.daybook.imports.values.DateSurvey;
import org.daybook.imports.values.DecimalSign;
import org.daybook.imports.values.DecimalSurvey;
import org.jspecify.annotations.Nullable;

/** How a file writes its numbers and dates; where it leaves a doubt, an example of it. */
public record Writing(
        @Nullable DecimalSign decimal, @Nullable DateReader dates, String number, String date) {
    private static final int SAMPLE = 1_000;

    /** Reads as far as it must: the whole file if nothing before its end decides. */
    public static Writing recognise(
            RowSource rows, ColumnMapping mapping, @Nullable DecimalSign statedDecimal, @Nullable DateReader stated) {
        DecimalSurvey decimals = new DecimalSurvey();
        DateSurvey dates = new DateSurvey();
        int dateColumn = mapping.column(SalesField.ORDERED_AT).orElseThrow();
        List<Integer> numberColumns = mapping.fields().stream()
                .filter(field -> field.content() == Content.NUMBER || field.content() == Content.RATE)
                .map(field -> mapping.column(field).orElseThrow())
                .toList();
        long seen = 0;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            for (int column : numberColumns) {
                if (!row.isNumber(column)) {
                    decimals.see(row.cell(column));
                }
            }
            if (!row.isNumber(dateColumn)) {
                dates.see(row.cell(dateColumn));
            }
            boolean decided = (statedDecimal != null || decimals.isClear()) && (stated != null || dates.isClear());
            if (++seen >= SAMPLE && decided) {
                break;
            }
        }
        return new Writing(
                statedDecimal == null ? decimals.result().orElse(null) : statedDecimal,
                stated == null ? reader(dates) : stated,
                decimals.example(),
                dates.example());
    }

    /** A column without a single date is read as ISO, so that each of its lines becomes a fault. */
    private static @Nullable DateReader reader(DateSurvey dates) {
        Optional<DateOrder> order = dates.sawDates() ? dates.result() : Optional.of(DateOrder.YEAR_MONTH_DAY);
        return order.map(DateReader::of).orElse(null);
    }
}
