package org.daybook.reporting.schedules;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that runs by itself.
 *
 * @param report its name, empty for the load
 * @param deadline how long after its time it has to have left
 * @param storeId whose figures alone it tells, 0 for all that a reader may see
 * @param ownerId the user who answers for it
 * @param plannedThrough up to when its runs are noted
 * @param version counts its changes
 */
public record Schedule(
        long scheduleId,
        String name,
        Job job,
        String report,
        Rule rule,
        Duration deadline,
        Missed missed,
        Overlap overlap,
        long storeId,
        boolean isActive,
        long ownerId,
        Instant plannedThrough,
        int version) {

    /** What it does. */
    public enum Job {
        REPORT,
        LOAD
    }

    /** What becomes of runs whose time passed while no program was there. */
    public enum Missed {
        /** The last of them runs as soon as one is there. */
        ONCE,
        /** Each of them runs. */
        ALL,
        /** None of them runs. */
        SKIP
    }

    /** What becomes of a run whose predecessor is not done. */
    public enum Overlap {
        /** It waits. */
        WAIT,
        /** It does not run. */
        SKIP
    }

    /** Whether it prints a report. */
    public boolean hasReport() {
        return job == Job.REPORT;
    }

    /** The same, paused. */
    Schedule paused() {
        return withActive(false);
    }

    /** The same, active. */
    Schedule resumed() {
        return withActive(true);
    }

    private Schedule withActive(boolean isWanted) {
        return new Schedule(
                scheduleId,
                name,
                job,
                report,
                rule,
                deadline,
                missed,
                overlap,
                storeId,
                isWanted,
                ownerId,
                plannedThrough,
                version);
    }
}
