package org.daybook.reporting.issues;

import org.jspecify.annotations.Nullable;

/**
 * How long reports can be printed again, as the environment says: {@code DAYBOOK_REPORTS_DAYS} and so on.
 *
 * @param days those of a day or a week; 400 if nothing is said
 * @param years all others; 10 if nothing is said
 */
record RetentionSettings(@Nullable Integer days, @Nullable Integer years) {
    private static final int DAYS = 400;
    private static final int YEARS = 10;

    int keptDays() {
        return days == null ? DAYS : days;
    }

    int keptYears() {
        return years == null ? YEARS : years;
    }
}
