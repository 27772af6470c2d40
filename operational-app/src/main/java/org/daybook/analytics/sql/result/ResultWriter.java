package org.daybook.analytics.sql.result;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.daybook.warehouse.result.Column;
import org.daybook.warehouse.result.ResultSink;
import org.jspecify.annotations.Nullable;

/** Writes rows to disk as they come, until it is full; no more than one is in memory. */
public final class ResultWriter implements ResultSink, AutoCloseable {
    private final Path file;
    private final Consumer<List<Column>> told;
    private final long mostRows;
    private final long mostBytes;
    private final DataOutputStream out;
    private final List<Long> pages = new ArrayList<>();
    private List<Column> columns = List.of();
    private volatile long rows;
    private long bytes;
    private boolean isCut;

    /** Tells the columns as soon as they are known. */
    public ResultWriter(Path file, long mostRows, long mostBytes, Consumer<List<Column>> told) throws IOException {
        this.file = file;
        this.told = told;
        this.mostRows = mostRows;
        this.mostBytes = mostBytes;
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    @Override
    public void columns(List<Column> announced) {
        told.accept(announced);
    }

    @Override
    public void header(List<Column> header) {
        columns = header;
    }

    @Override
    public boolean row(@Nullable String[] values) throws IOException {
        if (rows == mostRows || bytes >= mostBytes) {
            isCut = true;
            return false;
        }
        if (rows % ResultFile.PAGE == 0) {
            pages.add(bytes);
        }
        for (String value : values) {
            write(value);
        }
        rows++;
        return true;
    }

    private void write(@Nullable String value) throws IOException {
        byte[] text = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(value == null ? -1 : text.length);
        out.write(text);
        bytes += Integer.BYTES + text.length;
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    /** Rows that are written so far. */
    public long rows() {
        return rows;
    }

    /** What was written, once it is closed. */
    public ResultFile result() {
        return new ResultFile(file, columns, rows, isCut, pages);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
