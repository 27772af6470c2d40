package org.daybook.reports.data;

import java.math.BigDecimal;
import java.util.List;
import org.daybook.reports.definition.BlockType;
import org.daybook.reports.text.Format;

/** A block of the report: titles as printed, and rows of typed values under its columns; {@code none} stands for no
 * rows, {@code divisor} is what a scaled block divides amounts by, {@code wholeUnit} the unit where it does not. */
public record Block(
        String id,
        BlockType type,
        String title,
        String unit,
        String wholeUnit,
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

    /** A cell as a scaled block draws it: amounts of money in thousands (万). */
    public Cell drawn(Row row, String column) {
        Cell cell = cell(row, column);
        BigDecimal number = cell.number();
        if (divisor == 1 || cell.format() != Format.MONEY || number == null) {
            return cell;
        }
        return Cell.of(number.divide(BigDecimal.valueOf(divisor)), Format.DECIMAL);
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
