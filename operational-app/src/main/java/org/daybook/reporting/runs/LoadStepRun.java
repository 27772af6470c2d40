package org.daybook.reporting.runs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A step of a load.
 *
 * @param name such as extract
 * @param status as Spring Batch has it, such as COMPLETED
 * @param took how long it took, or has taken until now; null if it has not begun
 */
public record LoadStepRun(
        String name, String status, @Nullable Duration took) {

    public boolean isDone() {
        return status.equals("COMPLETED");
    }

    public boolean isFailed() {
        return status.equals("FAILED") || status.equals("STOPPED") || status.equals("ABANDONED");
    }

    public boolean isWaiting() {
        return status.equals("WAITING");
    }
}
