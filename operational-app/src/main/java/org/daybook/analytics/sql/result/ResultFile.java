package org.daybook.analytics.sql.result;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.warehouse.result.Column;
import org.daybook.warehouse.result.ResultSink;
import org.jspecify.annotations.Nullable;

/**
 * A result that is complete.
 *
 * @param file its rows, each value with its length before it
 * @param pages where each {@value #PAGE}th row begins
 * @param isCut whether rows were left out because a limit was reached
 */
public record ResultFile(Path file, List<Column> columns, long rows, boolean isCut, List<Long> pages) {
    /** Rows that a screen takes. */
    public static final int PAGE = 200;

    public ResultFile {
        columns = List.copyOf(columns);
        pages = List.copyOf(pages);
    }

    /** Rows of that page, the first being 1; none behind the last. */
    public List<List<@Nullable String>> page(int number) {
        List<List<@Nullable String>> page = new ArrayList<>();
        if (number < 1 || number > pages.size()) {
            return page;
        }
        long first = (number - 1L) * PAGE;
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(pages.get(number - 1));
            DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
            for (long row = first; row < Math.min(rows, first + PAGE); row++) {
                page.add(Arrays.asList(row(in)));
            }
            return page;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Rows from that one on, the first being 0, no more than so many. */
    public List<List<@Nullable String>> part(long from, int most) {
        List<List<@Nullable String>> part = new ArrayList<>();
        long skipped = from % PAGE;
        for (long number = from / PAGE + 1;
                from >= 0 && number <= pages.size() && part.size() < skipped + most;
                number++) {
            part.addAll(page((int) number));
        }
        int start = (int) Math.min(skipped, part.size());
        return part.subList(start, (int) Math.min(skipped + most, part.size()));
    }

    /** The first rows, no more than so many. */
    public List<List<@Nullable String>> first(int most) {
        return part(0, most);
    }

    /** Passes every row on, as the query gave it. */
    public void into(ResultSink sink) throws IOException {
        try (InputStream stored = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(new BufferedInputStream(stored, 1 << 16))) {
            sink.header(columns);
            for (long row = 0; row < rows; row++) {
                sink.row(row(in));
            }
            sink.end();
        }
    }

    private @Nullable String[] row(DataInputStream in) throws IOException {
        @Nullable String[] values = new @Nullable String[columns.size()];
        for (int i = 0; i < values.length; i++) {
            int length = in.readInt();
            if (length >= 0) {
                byte[] bytes = in.readNBytes(length);
                if (bytes.length < length) {
                    throw new EOFException(file.toString());
                }
                values[i] = new String(bytes, StandardCharsets.UTF_8);
            }
        }
        return values;
    }
}
