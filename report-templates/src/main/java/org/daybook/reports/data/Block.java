package org.daybook.reports.data;

import java.util.List;
import org.daybook.reports.definition.BlockType;

/** A block of the report: titles as printed, and rows of typed values under its columns; {@code none} stands for no
 * rows, {@code divisor} is what a chart divides amounts by. */
public record Block(
        String id,
        BlockType type,
        String title,
        String unit,
        String aside,
        String note,
        String none,
        int divisor,
        List<Column> columns,
        List<Row> rows) {

    /** Whether there is anything to draw: a row that holds a number. */
    public boolean isEmpty() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .noneMatch(cell -> cell.number() != null && cell.number().signum() != 0);
    }

    /** Whether a block of cards holds no value but zeros in its period. */
    boolean isValueless() {
        return rows.stream()
                .map(row -> row.cells().get(1))
                .noneMatch(cell -> cell.number() != null && cell.number().signum() != 0);
    }

    public Cell cell(Row row, String column) {
        return row.cells().get(indexOf(column));
    }

    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).id().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("block " + id + " has no column " + column);
    }
}
