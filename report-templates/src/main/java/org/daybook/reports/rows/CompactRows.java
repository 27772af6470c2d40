package org.daybook.reports.rows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of values, all but the last thousand packed, so that those of ten thousand pages fit into memory. The list grows at
 * its end and is quick when read from the front to the back. {@link RowFormat} says what values may be.
 */
public final class CompactRows extends AbstractList<@Nullable Object[]> {
    private static final int CHUNK = 1000;
    private static final int BUFFER = 1 << 16;

    private final List<byte[]> packed = new ArrayList<>();
    private List<@Nullable Object[]> tail = new ArrayList<>();
    private Chunk open = new Chunk(-1, List.of());

    private record Chunk(int index, List<@Nullable Object[]> rows) {}

    @Override
    public boolean add(@Nullable Object[] row) {
        if (tail.size() == CHUNK) {
            packed.add(pack(tail));
            tail = new ArrayList<>();
        }
        return tail.add(row);
    }

    @Override
    public @Nullable Object[] get(int index) {
        Objects.checkIndex(index, size());
        return chunk(index / CHUNK).get(index % CHUNK);
    }

    @Override
    public int size() {
        return packed.size() * CHUNK + tail.size();
    }

    private List<@Nullable Object[]> chunk(int index) {
        if (index == packed.size()) {
            return tail;
        }
        // Read once, so that two readers at a time do not see each other's chunk.
        Chunk chunk = open;
        if (chunk.index() != index) {
            chunk = new Chunk(index, unpack(packed.get(index)));
            open = chunk;
        }
        return chunk.rows();
    }

    private static byte[] pack(List<@Nullable Object[]> rows) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(BUFFER);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, fast, BUFFER)) {
            DataOutputStream out = new DataOutputStream(plain);
            for (@Nullable Object[] row : rows) {
                RowFormat.write(row, out);
            }
            plain.writeTo(deflated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    private static List<@Nullable Object[]> unpack(byte[] bytes) {
        List<@Nullable Object[]> rows = new ArrayList<>(CHUNK);
        try (InflaterInputStream inflated = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(inflated.readAllBytes()));
            while (in.available() > 0) {
                rows.add(RowFormat.read(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
