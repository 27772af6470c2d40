package org.daybook.reports.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.daybook.reports.Period;
import org.daybook.reports.PeriodKind;

/** How periods and days are called in a language. */
public final class PeriodNames {
    private final Wording wording;
    private final Locale language;

    public PeriodNames(Wording wording) {
        this.wording = wording;
        this.language = wording.language();
    }

    /** As at the top of a page: 17 Nov 2026, Tuesday · 2026年10月. */
    public String title(Period period) {
        return switch (period.kind()) {
            case DAY -> day(period.from(), "day_long");
            case WEEK ->
                wording.sentence(
                        "week",
                        period.from().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                        String.valueOf(period.from().get(IsoFields.WEEK_BASED_YEAR)),
                        span(period));
            case MONTH -> day(period.from(), "month");
            case QUARTER ->
                wording.sentence(
                        "quarter",
                        period.from().get(IsoFields.QUARTER_OF_YEAR),
                        String.valueOf(period.from().getYear()));
            case YEAR -> day(period.from(), "year");
            case RANGE -> span(period) + yearOf(period);
        };
    }

    private String yearOf(Period period) {
        return Languages.isChinese(language) ? "" : " " + period.lastDay().getYear();
    }

    private String span(Period period) {
        return wording.sentence("span", shortDay(period.from()), shortDay(period.lastDay()));
    }

    public String shortDay(LocalDate day) {
        return day(day, "day_short");
    }

    public String mediumDay(LocalDate day) {
        return day(day, "day_medium");
    }

    /** Under a chart of months: the year only where it begins. */
    public String tickMonth(LocalDate month, boolean isFirst) {
        boolean hasYear = isFirst || month.getMonthValue() == 1;
        return DateTimeFormatter.ofPattern(hasYear ? "yyyy-MM" : "MM", Locale.ROOT)
                .format(month);
    }

    public String tickDay(LocalDate day) {
        return day(day, "day_tick");
    }

    /** What a card compares with, as short as a card needs it. */
    public String previous(Period period) {
        boolean isNamed = period.kind() == PeriodKind.MONTH && !Languages.isChinese(language);
        return isNamed ? day(period.back(1).from(), "month_name") : wording.label("previous." + name(period.kind()));
    }

    public String yearAgo(Period period) {
        return wording.label("year_ago." + name(period.kind()));
    }

    private static String name(PeriodKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private String day(LocalDate day, String pattern) {
        return DateTimeFormatter.ofPattern(wording.label("pattern." + pattern), language)
                .format(day);
    }
}
