package org.daybook.warehouse.result;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table for people. Widths come from the first rows, so that a long result streams. */
public final class TableSink implements ResultSink {
    private static final int MEASURED = 1000;
    private static final int WIDEST = 80;

    private final Writer out;
    private final int most;
    private final List<String[]> waiting = new ArrayList<>();
    private List<Column> columns = List.of();
    private int[] widths = {};
    private boolean isMeasured;
    private long rows;

    private TableSink(OutputStream out, int most) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.most = most;
    }

    public static TableSink all(OutputStream out) {
        return new TableSink(out, Integer.MAX_VALUE);
    }

    /** Wants no more than that many rows. */
    public static TableSink first(int rows, OutputStream out) {
        return new TableSink(out, rows);
    }

    @Override
    public void header(List<Column> header) {
        columns = header;
        widths = header.stream()
                .mapToInt(c -> DisplayWidth.of(oneLine(c.name())))
                .toArray();
    }

    @Override
    public boolean row(@Nullable String[] values) throws IOException {
        if (rows == most) {
            return false;
        }
        rows++;
        String[] cells = Arrays.stream(values).map(TableSink::cell).toArray(String[]::new);
        if (isMeasured) {
            line(cells);
            return true;
        }
        waiting.add(cells);
        if (waiting.size() >= MEASURED) {
            release();
        }
        return true;
    }

    @Override
    public void end() throws IOException {
        release();
        out.flush();
    }

    private void release() throws IOException {
        if (isMeasured) {
            return;
        }
        isMeasured = true;
        for (String[] cells : waiting) {
            for (int i = 0; i < cells.length; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(cells[i]));
            }
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).isNumber() ? widths[i] : Math.min(widths[i], WIDEST);
        }
        line(columns.stream().map(c -> oneLine(c.name())).toArray(String[]::new));
        line(Arrays.stream(widths).mapToObj("-"::repeat).toArray(String[]::new));
        for (String[] cells : waiting) {
            line(cells);
        }
        waiting.clear();
    }

    private void line(String[] cells) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String gap = " ".repeat(Math.max(0, widths[i] - DisplayWidth.of(cells[i])));
            line.append(i == 0 ? "" : "  ");
            line.append(columns.get(i).isNumber() ? gap + cells[i] : cells[i] + gap);
        }
        out.write(line.toString().stripTrailing());
        out.write('\n');
    }

    private static String cell(@Nullable String value) {
        return value == null ? "null" : oneLine(value);
    }

    // Nothing in a value may move the cursor or colour the terminal.
    private static String oneLine(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
