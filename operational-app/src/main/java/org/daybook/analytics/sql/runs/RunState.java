package org.daybook.analytics.sql.runs;

import java.util.Locale;

/** Where a run is. */
public enum RunState {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    STOPPED,
    /** The app ended before it did. */
    INTERRUPTED;

    /** As it stands in the database, in messages and in the API: {@code running}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isOver() {
        return this != WAITING && this != RUNNING;
    }
}
