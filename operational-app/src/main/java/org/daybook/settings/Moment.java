package org.daybook.settings;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When something happens, and by whom: the instant, and the business day that it belongs to. Computed once and kept.
 *
 * @param actorId the user who does it, 0 for the program itself
 */
public record Moment(LocalDate day, Instant at, long actorId) {

    /** Something that the program does by itself, or that was recorded without a name. */
    public Moment(LocalDate day, Instant at) {
        this(day, at, 0);
    }

    /** The same moment, by this user. */
    public Moment by(long userId) {
        return new Moment(day, at, userId);
    }
}
