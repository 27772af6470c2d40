package org.daybook.scheduler.timetable;

import java.time.Instant;
import java.time.LocalDate;
import org.daybook.reports.Period;

/**
 * One time that something runs.
 *
 * @param at the instant
 * @param day that it belongs to in the schedule's zone
 * @param covered the whole period before the one that the day lies in
 * @param clock what the clocks of the zone do at that time
 */
public record Fire(Instant at, LocalDate day, Period covered, ClockChange clock) {

    /** How a local time meets the clocks of its zone. */
    public enum ClockChange {
        /** The time is there once. */
        NONE,
        /** The clocks jump over the time: the first minute that is there again counts. */
        SKIPPED,
        /** The clocks show the time twice: the first counts. */
        REPEATED
    }
}
