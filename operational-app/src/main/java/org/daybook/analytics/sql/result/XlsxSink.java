package org.daybook.analytics.sql.result;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.daybook.warehouse.result.Column;
import org.daybook.warehouse.result.ResultSink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A result as a workbook. Numbers are numbers as long as a spreadsheet keeps all their digits, and texts never formulas. */
final class XlsxSink implements ResultSink, AutoCloseable {
    private static final int EXACT_DIGITS = 15;
    private static final int LONGEST_CELL = 32_767;
    private static final int FIRST_YEAR = 1901;
    /** What a cell takes besides its text, in bytes. */
    private static final int CELL = 50;

    private static final long MOST_HELD = 4L << 20;

    private final Workbook workbook;
    private final Worksheet sheet;
    private List<Column> columns = List.of();
    private int row;
    private long held;

    XlsxSink(OutputStream out) {
        workbook = new Workbook(out, "Daybook", "1.0");
        sheet = workbook.newWorksheet("Result");
    }

    @Override
    public void header(List<Column> header) {
        columns = header;
        sheet.freezePane(0, 1);
        for (int i = 0; i < header.size(); i++) {
            text(i, header.get(i).name());
            sheet.style(row, i).bold().set();
        }
        row++;
    }

    @Override
    public boolean row(@Nullable String[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            held += CELL + (value == null ? 0 : Math.min(value.length(), LONGEST_CELL));
            if (value != null) {
                cell(i, columns.get(i), value);
            }
        }
        row++;
        if (held > MOST_HELD) {
            sheet.flush();
            held = 0;
        }
        return true;
    }

    @Override
    public void end() throws IOException {
        workbook.finish();
    }

    private void cell(int at, Column column, String value) {
        if (column.isNumber()) {
            number(at, value);
        } else if (column.type().equals("BOOLEAN")) {
            sheet.value(row, at, Boolean.valueOf(value));
        } else if (column.type().equals("DATE") && value.matches("\\d{4}-\\d\\d-\\d\\d")) {
            day(at, value);
        } else if (column.type().equals("TIMESTAMP") && value.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d")) {
            moment(at, value);
        } else {
            text(at, value);
        }
    }

    private void number(int at, String value) {
        try {
            BigDecimal number = new BigDecimal(value);
            if (number.stripTrailingZeros().precision() <= EXACT_DIGITS) {
                sheet.value(row, at, number);
                return;
            }
        } catch (NumberFormatException infinite) {
            // DuckDB's nan and inf are none for a spreadsheet
        }
        text(at, value);
    }

    private void day(int at, String value) {
        LocalDate day = LocalDate.parse(value);
        if (day.getYear() < FIRST_YEAR) {
            text(at, value);
        } else {
            sheet.value(row, at, day);
            sheet.style(row, at).format("yyyy-mm-dd").set();
        }
    }

    private void moment(int at, String value) {
        LocalDateTime moment = LocalDateTime.parse(value.replace(' ', 'T'));
        if (moment.getYear() < FIRST_YEAR) {
            text(at, value);
        } else {
            sheet.value(row, at, moment);
            sheet.style(row, at).format("yyyy-mm-dd hh:mm:ss").set();
        }
    }

    private void text(int at, String value) {
        sheet.inlineString(row, at, value.length() <= LONGEST_CELL ? value : value.substring(0, LONGEST_CELL));
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
