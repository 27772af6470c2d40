package org.daybook.imports.lines;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.imports.faults.FaultLog;
import org.daybook.imports.reading.Row;
import org.daybook.imports.values.DecimalSign;
import org.daybook.imports.values.NumberText;
import org.jspecify.annotations.Nullable;

/** The cells of a row by their field; what is unreadable becomes a fault and counts as missing. */
final class Cells {
    private static final int LONGEST_CODE = 500;
    private static final char REPLACEMENT = '\ufffd';

    private final int[] columns = new int[SalesField.values().length];
    private final DecimalSign decimal;
    private final FaultLog faults;

    Cells(ColumnMapping mapping, DecimalSign decimal, FaultLog faults) {
        for (SalesField field : SalesField.values()) {
            columns[field.ordinal()] = mapping.column(field).orElse(-1);
        }
        this.decimal = decimal;
        this.faults = faults;
    }

    boolean has(SalesField field) {
        return columns[field.ordinal()] >= 0;
    }

    /** As it stands, white space included; empty when there is no such column. */
    String raw(Row row, SalesField field) {
        int column = columns[field.ordinal()];
        return column < 0 ? "" : row.cell(column);
    }

    boolean isNumberCell(Row row, SalesField field) {
        int column = columns[field.ordinal()];
        return column >= 0 && row.isNumber(column);
    }

    /** The text of a field, or null when it is blank or was damaged by a wrong encoding. */
    @Nullable
    String text(Row row, SalesField field) {
        String raw = raw(row, field);
        if (raw.isBlank()) {
            return null;
        }
        if (raw.indexOf(REPLACEMENT) >= 0 || raw.indexOf('\0') >= 0) {
            faults.add(row.line(), field.fieldName(), "encoding", raw);
            return null;
        }
        if (field.isCode() && isTooLong(row, field)) {
            return null;
        }
        if (field.isCategory()) {
            return categoryPath(raw);
        }
        return field.isKeptExactly() ? raw : raw.strip();
    }

    /** Codes are looked up by an index, which has no room for essays. */
    boolean isTooLong(Row row, SalesField field) {
        String raw = raw(row, field);
        if (raw.length() <= LONGEST_CODE) {
            return false;
        }
        faults.add(row.line(), field.fieldName(), "too_long", field.fieldName(), raw.length(), LONGEST_CODE);
        return true;
    }

    @Nullable
    BigDecimal number(Row row, SalesField field) {
        String raw = raw(row, field);
        if (raw.isBlank()) {
            return null;
        }
        BigDecimal number = isNumberCell(row, field) ? NumberText.ofSpreadsheet(raw) : NumberText.parse(raw, decimal);
        if (number == null) {
            faults.add(row.line(), field.fieldName(), "number", raw, decimal.sign());
        }
        return number;
    }

    boolean isBlank(Row row, SalesField field) {
        return raw(row, field).isBlank();
    }

    void missing(Row row, SalesField field) {
        faults.add(row.line(), field.fieldName(), "missing", field.fieldName());
    }

    /** ` A / B ` and `A/B` are one path. */
    private static @Nullable String categoryPath(String raw) {
        String path = Stream.of(raw.split("/"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("/"));
        return path.isEmpty() ? null : path;
    }
}
