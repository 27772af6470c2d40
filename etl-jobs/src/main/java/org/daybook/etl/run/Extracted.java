package org.daybook.etl.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** What one extraction read: from which state of the database, on top of which release, how many rows. */
public record Extracted(
        Kind kind,
        String reason,
        long baseReleaseId,
        long horizon,
        String databaseSystemId,
        String modelVersion,
        Instant snapshotAt,
        LocalDate completeThrough,
        Shop shop,
        Map<String, Long> rows,
        boolean isNothingNew) {

    /** Whether the load starts from nothing or from the release before. */
    public enum Kind {
        FULL,
        INCREMENTAL
    }

    public boolean isFull() {
        return kind == Kind.FULL;
    }

    public long rowCount() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
