package org.daybook.reporting.runs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A load, as it stands in the list of them.
 *
 * @param kind full or incremental
 * @param status running, published, provisional, nothing_new, failed or abandoned
 * @param finishedAt null as long as it runs
 * @param releaseId that it published, or that was current when nothing was new; null for none
 * @param completeThrough the last complete business day, null as long as it is not known
 * @param rowsIn rows that it read, null as long as it is not known
 * @param message why it failed, in the language it was started in; null if it did not
 */
public record LoadRunRow(
        long runId,
        String kind,
        String status,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long releaseId,
        @Nullable LocalDate completeThrough,
        @Nullable Long rowsIn,
        @Nullable String message) {

    /** Null as long as it runs. */
    public @Nullable Duration took() {
        return finishedAt == null ? null : Duration.between(startedAt, finishedAt);
    }

    public boolean isFailed() {
        return status.equals("failed") || status.equals("abandoned");
    }

    public boolean isRunning() {
        return status.equals("running");
    }
}
