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

    private static final int SHOWN_BYTES = 2000;
    private static final long PART_BYTES = 4L << 20;

    public ResultFile {
        columns = List.copyOf(columns);
        pages = List.copyOf(pages);
    }

    /** Rows of that page, the first being 1; none behind the last. Of each value what a screen takes. */
    public List<List<@Nullable String>> page(int number) {
        return number < 1 ? List.of() : read((number - 1L) * PAGE, PAGE, SHOWN_BYTES, Long.MAX_VALUE);
    }

    /** Whole rows from that one on, the first being 0: no more than so many, and one at least that are not too large. */
    public List<List<@Nullable String>> part(long from, int most) {
        return read(from, most, Integer.MAX_VALUE, PART_BYTES);
    }

    /** The first rows, no more than so many; of each value what a screen takes. */
    public List<List<@Nullable String>> first(int most) {
        return read(0, most, SHOWN_BYTES, Long.MAX_VALUE);
    }

    private List<List<@Nullable String>> read(long from, int most, int longest, long mostBytes) {
        List<List<@Nullable String>> part = new ArrayList<>();
        if (from < 0 || from >= rows) {
            return part;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(pages.get((int) (from / PAGE)));
            DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
            for (long row = from - from % PAGE; row < from; row++) {
                row(in, 0);
            }
            long bytes = 0;
            for (long row = from; row < rows && part.size() < most && bytes < mostBytes; row++) {
                @Nullable String[] values = row(in, longest);
                for (String value : values) {
                    bytes += value == null ? 0 : value.length();
                }
                part.add(Arrays.asList(values));
            }
            return part;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Passes rows on, as the query gave them, until the sink wants no more. */
    public void into(ResultSink sink) throws IOException {
        try (InputStream stored = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(new BufferedInputStream(stored, 1 << 16))) {
            sink.header(columns);
            long row = 0;
            while (row < rows && sink.row(row(in, Integer.MAX_VALUE))) {
                row++;
            }
            sink.end();
        }
    }

    /** Of each value the beginning, in bytes, and no part of a character. */
    private @Nullable String[] row(DataInputStream in, int longest) throws IOException {
        @Nullable String[] values = new @Nullable String[columns.size()];
        for (int i = 0; i < values.length; i++) {
            int length = in.readInt();
            if (length >= 0) {
                byte[] bytes = in.readNBytes(Math.min(length, longest));
                if (bytes.length < Math.min(length, longest)) {
                    throw new EOFException(file.toString());
                }
                in.skipNBytes(length - bytes.length);
                String text = new String(bytes, StandardCharsets.UTF_8);
                values[i] = bytes.length < length ? text.replaceFirst("\uFFFD+$", "") : text;
            }
        }
        return values;
    }
}
