package org.daybook.imports.staging;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.daybook.imports.lines.LineCopy;
import org.daybook.imports.lines.LineReader;
import org.daybook.imports.reading.Row;
import org.daybook.imports.reading.RowSource;
import org.jspecify.annotations.Nullable;

/** Reads lines on a thread of its own while the caller sends the ones before to the database. */
final class LinePipe implements AutoCloseable {
    private static final int CHUNKS_AHEAD = 8;

    /** A piece of COPY data, or the end, or what went wrong. */
    private record Chunk(byte @Nullable [] bytes, @Nullable Throwable failure) {}

    private final BlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(CHUNKS_AHEAD);
    private final AtomicLong rows = new AtomicLong();
    private final Thread reader;

    LinePipe(Supplier<RowSource> source, LineReader lines) {
        this.reader = new Thread(() -> read(source, lines), "import-reader");
        this.reader.setDaemon(true);
        this.reader.start();
    }

    /** The next piece, or null when the file has ended. */
    byte @Nullable [] next() {
        try {
            Chunk chunk = chunks.take();
            if (chunk.failure() instanceof RuntimeException failure) {
                throw failure;
            }
            if (chunk.failure() != null) {
                throw new IllegalStateException("the reader of the file failed", chunk.failure());
            }
            return chunk.bytes();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted", interrupted);
        }
    }

    long rows() {
        return rows.get();
    }

    @Override
    public void close() {
        reader.interrupt();
    }

    private void read(Supplier<RowSource> source, LineReader lines) {
        try {
            put(new Chunk(readAll(source, lines), null));
            put(new Chunk(null, null));
        } catch (InterruptedException nobodyWantsMore) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failure) {
            failed(failure);
        }
    }

    /** The last piece is left to the caller. */
    private byte[] readAll(Supplier<RowSource> source, LineReader lines) throws InterruptedException {
        LineCopy copy = new LineCopy();
        try (RowSource file = source.get()) {
            for (Row row = file.next(); row != null; row = file.next()) {
                copy.add(lines.read(row));
                rows.incrementAndGet();
                if (copy.isWorthSending()) {
                    put(new Chunk(copy.drain(), null));
                }
            }
        }
        return copy.drain();
    }

    private void put(Chunk chunk) throws InterruptedException {
        chunks.put(chunk);
    }

    private void failed(Throwable failure) {
        try {
            put(new Chunk(null, failure));
        } catch (InterruptedException nobodyWantsToKnow) {
            Thread.currentThread().interrupt();
        }
    }
}
