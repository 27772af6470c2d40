package org.daybook.analytics.dashboard;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.daybook.reports.data.FigureReader;
import org.daybook.settings.GateFull;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads releases one question after another: each takes all cores, and opening a release costs more than most questions.
 * Visitors go before whoever prepares; what is open stays open for a moment.
 */
final class ReadingRoom implements AutoCloseable {
    private static final int MOST_OPEN = 3;
    private static final long KEPT_NANOS = Duration.ofSeconds(20).toNanos();
    private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private final Map<Place, Open> readers = new LinkedHashMap<>(4, 0.75f, true);
    private boolean isTaken;
    private int visitors;
    private boolean isClosed;

    private record Place(long releaseId, @Nullable String store) {}

    private record Open(FigureReader reader, long usedAt) {}

    /**
     * For somebody who waits, though not for ever.
     *
     * @throws GateFull if one question keeps all others waiting
     */
    <T> T read(Release release, @Nullable String store, Function<FigureReader, T> reading) {
        enterAsVisitor();
        return readAndLeave(release, store, reading);
    }

    /** For nobody yet: once no visitor is there. */
    <T> T prepare(Release release, @Nullable String store, Function<FigureReader, T> reading)
            throws InterruptedException {
        enterLast();
        return readAndLeave(release, store, reading);
    }

    private <T> T readAndLeave(Release release, @Nullable String store, Function<FigureReader, T> reading) {
        Place place = new Place(release.id(), store);
        try {
            T answer = reading.apply(reader(place, release));
            readers.computeIfPresent(place, (any, open) -> new Open(open.reader(), System.nanoTime()));
            return answer;
        } catch (RuntimeException unreadable) {
            close(readers.remove(place));
            throw unreadable;
        } finally {
            leave();
        }
    }

    private FigureReader reader(Place place, Release release) {
        Open known = readers.get(place);
        if (known != null) {
            ReleaseReader.refuseChanged(release);
            return known.reader();
        }
        if (readers.size() == MOST_OPEN) {
            Iterator<Open> eldest = readers.values().iterator();
            close(eldest.next());
            eldest.remove();
        }
        FigureReader opened = FigureReader.open(release, place.store());
        readers.put(place, new Open(opened, System.nanoTime()));
        return opened;
    }

    /** Closes what nobody has asked for a moment. */
    void tidy() throws InterruptedException {
        enterLast();
        try {
            long now = System.nanoTime();
            readers.values().stream()
                    .filter(open -> now - open.usedAt() > KEPT_NANOS)
                    .forEach(ReadingRoom::close);
            readers.values().removeIf(open -> now - open.usedAt() > KEPT_NANOS);
        } finally {
            leave();
        }
    }

    /** Nobody comes in any more; a question that goes on is not waited for longer than anybody waits. */
    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
            if (!isFreeInTime()) {
                return;
            }
            isTaken = true;
        } finally {
            lock.unlock();
        }
        try {
            readers.values().forEach(ReadingRoom::close);
            readers.clear();
        } finally {
            leave();
        }
    }

    private static void close(@Nullable Open open) {
        if (open != null) {
            open.reader().close();
        }
    }

    private void enterAsVisitor() {
        lock.lock();
        try {
            visitors++;
            if (!isFreeInTime() || isClosed) {
                throw new GateFull();
            }
            isTaken = true;
        } finally {
            visitors--;
            lock.unlock();
        }
    }

    private boolean isFreeInTime() {
        try {
            long patience = PATIENCE_NANOS;
            while (isTaken && patience > 0) {
                patience = left.awaitNanos(patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !isTaken;
    }

    private void enterLast() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (isTaken || visitors > 0) {
                left.await();
            }
            isTaken = true;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            isTaken = false;
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
