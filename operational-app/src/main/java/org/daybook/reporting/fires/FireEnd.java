package org.daybook.reporting.fires;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a run came: done, failed or skipped for good, or waiting for its next try.
 *
 * @param reason empty when it is done
 * @param detail what the reason's sentence names
 */
record FireEnd(
        String state,
        String reason,
        String detail,
        @Nullable Long releaseId,
        Instant at,
        Instant nextTryAt) {

    static FireEnd done(@Nullable Long releaseId, Instant now) {
        return new FireEnd("done", "", "", releaseId, now, now);
    }

    static FireEnd failed(String reason, String detail, Instant now) {
        return new FireEnd("failed", reason, detail, null, now, now);
    }

    static FireEnd skipped(String reason, Instant now) {
        return new FireEnd("skipped", reason, "", null, now, now);
    }

    static FireEnd waiting(String reason, String detail, Instant now, Duration pause) {
        return new FireEnd("waiting", reason, detail, null, now, now.plus(pause));
    }
}
