package org.daybook.analytics.sql.runs;

import org.daybook.settings.Refused;

/** A query cannot be run now, or its result is not there any more. */
public final class QueryRefused extends Refused {
    private static final long serialVersionUID = 1L;

    private QueryRefused(String message, String key, Object... details) {
        super(message, key, details);
    }

    static QueryRefused empty() {
        return new QueryRefused("There is no query.", "sql.empty");
    }

    static QueryRefused tooLong() {
        return new QueryRefused("The query is too long.", "sql.too_long", "100,000");
    }

    static QueryRefused busy() {
        return new QueryRefused("Too many queries wait.", "sql.busy");
    }

    static QueryRefused nothingLoaded() {
        return new QueryRefused("There is no release.", "sql.nothing_loaded");
    }

    static QueryRefused noRelease(long releaseId) {
        return new QueryRefused("There is no release " + releaseId + ".", "sql.no_release", releaseId);
    }

    static QueryRefused damaged() {
        return new QueryRefused("The release is damaged.", "sql.damaged");
    }

    static QueryRefused resultGone() {
        return new QueryRefused("The result is no longer kept.", "sql.result_gone");
    }
}
