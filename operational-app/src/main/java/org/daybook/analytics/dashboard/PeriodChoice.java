package org.daybook.analytics.dashboard;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.reports.Period;
import org.daybook.reports.PeriodKind;

/** The periods that a dashboard can tell of, counted back from the last complete day. */
public enum PeriodChoice {
    THIS_MONTH(PeriodKind.MONTH, 0),
    LAST_MONTH(PeriodKind.MONTH, 1),
    THIS_WEEK(PeriodKind.WEEK, 0),
    LAST_WEEK(PeriodKind.WEEK, 1),
    YESTERDAY(PeriodKind.DAY, 0);

    private final PeriodKind kind;
    private final int back;

    PeriodChoice(PeriodKind kind, int back) {
        this.kind = kind;
        this.back = back;
    }

    /** As it stands in addresses: {@code this_month}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Nothing if there is none of this code. */
    public static Optional<PeriodChoice> find(String code) {
        return Stream.of(values()).filter(choice -> choice.code().equals(code)).findFirst();
    }

    /** The period itself. */
    public Period of(LocalDate lastDay) {
        Period current = Period.containing(kind, lastDay);
        return back == 0 ? current : current.back(back);
    }
}
