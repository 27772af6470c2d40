package org.daybook.warehouse.result;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV after RFC 4180; a null is an empty field, an empty text a quoted one. */
public final class CsvSink implements ResultSink {
    private final Writer out;

    public CsvSink(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    @Override
    public void header(List<Column> columns) throws IOException {
        line(columns.stream().map(Column::name).toArray(String[]::new));
    }

    @Override
    public boolean row(@Nullable String[] values) throws IOException {
        line(values);
        return true;
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private void line(@Nullable String[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            String value = values[i];
            out.write(value == null ? "" : field(value));
        }
        out.write("\r\n");
    }

    /** One field as it stands in a line. */
    public static String field(String value) {
        return needsQuotes(value) ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    private static boolean needsQuotes(String value) {
        return value.isEmpty()
                || value.indexOf(',') >= 0
                || value.indexOf('"') >= 0
                || value.indexOf('\n') >= 0
                || value.indexOf('\r') >= 0
                || value.charAt(0) == ' '
                || value.charAt(value.length() - 1) == ' ';
    }
}
