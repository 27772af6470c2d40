package org.daybook.reports.rows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A list that packs all but its last thousand elements, so that the rows of ten thousand pages fit into memory. It
 * grows at its end and is quick when read from the front to the back. Elements have to be serializable.
 */
public final class CompactList<T> extends AbstractList<T> {
    private static final int CHUNK = 1000;

    private final List<byte[]> packed = new ArrayList<>();
    private List<T> tail = new ArrayList<>();
    private Chunk<T> open = new Chunk<>(-1, List.of());

    private record Chunk<T>(int index, List<T> elements) {}

    @Override
    public boolean add(T element) {
        if (tail.size() == CHUNK) {
            packed.add(pack(tail));
            tail = new ArrayList<>();
        }
        return tail.add(element);
    }

    @Override
    public T get(int index) {
        Objects.checkIndex(index, size());
        return chunk(index / CHUNK).get(index % CHUNK);
    }

    @Override
    public int size() {
        return packed.size() * CHUNK + tail.size();
    }

    private List<T> chunk(int index) {
        if (index == packed.size()) {
            return tail;
        }
        // Read once, so that two readers at a time do not see each other's chunk.
        Chunk<T> chunk = open;
        if (chunk.index() != index) {
            chunk = new Chunk<>(index, unpack(packed.get(index)));
            open = chunk;
        }
        return chunk.elements();
    }

    private static byte[] pack(List<?> elements) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (ObjectOutputStream out = new ObjectOutputStream(new DeflaterOutputStream(bytes, fast))) {
            out.writeObject(elements);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked") // it is what pack was given
    private List<T> unpack(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            return (List<T>) in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
