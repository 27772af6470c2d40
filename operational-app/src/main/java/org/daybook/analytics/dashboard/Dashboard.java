package org.daybook.analytics.dashboard;

import java.time.LocalDate;
import org.daybook.reports.Period;
import org.daybook.reports.PeriodKind;

/**
 * What a dashboard is about: one period of one release, of the whole shop or one store.
 *
 * @param store code of the store, empty for the whole shop
 * @param language of the names: en, zh-CN or zh-TW
 * @param completeThrough last complete day of the release
 * @param isProvisional whether something of it does not tie to the ledger
 * @param isLate whether the last complete day of the shop is not in the release yet
 */
public record Dashboard(
        long releaseId,
        PeriodChoice choice,
        Period period,
        String store,
        String language,
        LocalDate completeThrough,
        boolean isProvisional,
        boolean isLate) {

    /** The last day that counts. */
    public LocalDate lastDay() {
        return period.lastDay().isBefore(completeThrough) ? period.lastDay() : completeThrough;
    }

    /** The last month that is over when the period ends: a part of one beside a whole one would explain nothing. */
    public Period wholeMonth() {
        Period month = Period.containing(PeriodKind.MONTH, lastDay());
        return lastDay().isBefore(month.lastDay()) ? month.back(1) : month;
    }

    /** Whether the period goes on. */
    public boolean isToDate() {
        return completeThrough.isBefore(period.lastDay());
    }

    public boolean isWholeShop() {
        return store.isEmpty();
    }
}
