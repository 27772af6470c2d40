package org.daybook.imports.reading;

import java.util.BitSet;

/** One row of a file: where it stands, its cells, and which of them a spreadsheet holds as numbers. */
public record Row(long line, String[] cells, BitSet numbers) {
    private static final BitSet NONE = new BitSet(0);

    public static Row ofText(long line, String[] cells) {
        return new Row(line, cells, NONE);
    }

    /** The cell's text; empty where the row is shorter than its header. */
    public String cell(int column) {
        return column < cells.length ? cells[column] : "";
    }

    public boolean isNumber(int column) {
        return numbers.get(column);
    }

    boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
