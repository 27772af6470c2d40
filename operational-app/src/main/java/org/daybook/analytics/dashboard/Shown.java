package org.daybook.analytics.dashboard;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseDamaged;
import org.daybook.warehouse.ReleaseMissing;

/** Which release the dashboard tells of: the newest, once its usual questions are answered; for a moment the one before. */
final class Shown {
    /** Longer than that nobody waits for a new release. */
    private static final long PATIENCE_NANOS = Duration.ofMinutes(1).toNanos();

    private final Path warehouse;
    private long prepared;
    private long awaited;
    private long awaitedSince;

    Shown(Path warehouse) {
        this.warehouse = warehouse;
    }

    /** Nothing as long as nothing was loaded that can be read. */
    Optional<Release> release() {
        List<Long> ids = Release.ids(warehouse);
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        long newest = ids.get(ids.size() - 1);
        return before(newest, ids).or(() -> find(newest));
    }

    /** The usual questions about it are answered, or cannot be. */
    synchronized void prepared(long releaseId) {
        prepared = releaseId;
    }

    private Optional<Release> before(long newest, List<Long> ids) {
        return isAwaited(newest)
                ? Optional.of(preparedId())
                        .filter(ids::contains)
                        .flatMap(this::find)
                        .filter(one -> !one.isDamaged())
                : Optional.empty();
    }

    private synchronized boolean isAwaited(long newest) {
        if (prepared == 0 || newest <= prepared) {
            return false;
        }
        // A release that follows while another is awaited begins no new minute.
        if (awaited <= prepared) {
            awaitedSince = System.nanoTime();
        }
        awaited = newest;
        return System.nanoTime() - awaitedSince < PATIENCE_NANOS;
    }

    private synchronized long preparedId() {
        return prepared;
    }

    private Optional<Release> find(long releaseId) {
        try {
            return Optional.of(Release.of(warehouse, releaseId));
        } catch (ReleaseDamaged | ReleaseMissing unreadable) {
            return Optional.empty();
        }
    }
}
