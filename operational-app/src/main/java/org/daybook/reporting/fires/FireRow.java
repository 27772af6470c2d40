package org.daybook.reporting.fires;

import java.time.Instant;
import org.daybook.reports.Period;
import org.jspecify.annotations.Nullable;

/**
 * One run of a schedule.
 *
 * @param period that it covers
 * @param state due, waiting, running, done, failed or skipped
 * @param reason why it waits, failed or was skipped, empty otherwise
 * @param detail what the reason's sentence names
 * @param releaseId that it printed from or published, null for none
 * @param token of whoever works on it
 * @param tries how often it was taken up
 * @param isAskedFor whether somebody wanted it once more, be its schedule paused or not
 */
public record FireRow(
        long fireId,
        long scheduleId,
        Period period,
        Instant dueAt,
        Instant deadlineAt,
        String state,
        String reason,
        String detail,
        @Nullable Long releaseId,
        long token,
        int tries,
        boolean isAskedFor,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    public boolean isEnded() {
        return endedAt != null;
    }
}
