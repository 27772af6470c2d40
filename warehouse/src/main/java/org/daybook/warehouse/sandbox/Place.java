package org.daybook.warehouse.sandbox;

import java.nio.charset.StandardCharsets;

/** Where in a query something stands: line and column, both from 1; 0 where it is not known. */
public record Place(int line, int column) {
    static final Place UNKNOWN = new Place(0, 0);

    /** From DuckDB's position, which counts bytes. */
    static Place at(String query, long position) {
        byte[] bytes = query.getBytes(StandardCharsets.UTF_8);
        if (position < 0 || position > bytes.length) {
            return UNKNOWN;
        }
        String before = new String(bytes, 0, (int) position, StandardCharsets.UTF_8);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        String start = before.substring(before.lastIndexOf('\n') + 1);
        return new Place(line, 1 + start.codePointCount(0, start.length()));
    }

    public boolean isKnown() {
        return line > 0;
    }
}
