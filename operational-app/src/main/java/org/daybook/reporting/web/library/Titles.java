package org.daybook.reporting.web.library;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.reporting.schedules.LoadName;
import org.daybook.reports.Period;
import org.daybook.reports.ReportLibrary;
import org.daybook.reports.ReportSummary;
import org.daybook.reports.text.Languages;
import org.daybook.reports.text.PeriodNames;
import org.daybook.reports.text.Wording;
import org.daybook.settings.Choice;
import org.daybook.stock.Stores;

/** What reports, periods and stores are called in the reader's language. */
public final class Titles {
    private final Map<String, String> reports;
    private final Map<String, String> inAnyLanguage;
    private final PeriodNames periods;
    private final Locale language;

    private Titles(
            Map<String, String> reports, Map<String, String> inAnyLanguage, PeriodNames periods, Locale language) {
        this.reports = reports;
        this.inAnyLanguage = inAnyLanguage;
        this.periods = periods;
        this.language = language;
    }

    public static Titles in(Locale language) {
        Map<String, String> reports = ReportLibrary.list(language).stream()
                .collect(Collectors.toMap(ReportSummary::name, ReportSummary::title));
        Map<String, String> inAnyLanguage = Languages.ALL.stream()
                .flatMap(each -> ReportLibrary.list(each).stream())
                .collect(Collectors.toMap(ReportSummary::title, ReportSummary::name, (one, same) -> one));
        return new Titles(reports, inAnyLanguage, new PeriodNames(Wording.of(language)), language);
    }

    /** The names of stores by their keys. */
    public static Map<Long, String> stores(Stores stores, Locale language) {
        return stores.all(language.toLanguageTag()).stream().collect(Collectors.toMap(Choice::id, Choice::name));
    }

    /** Its name for programs if there is no such report any more. */
    public String of(String report) {
        return reports.getOrDefault(report, report);
    }

    /** A schedule that is called like a report, in whichever language, is called like it in the reader's. */
    public String named(String schedule) {
        return LoadName.is(schedule)
                ? LoadName.in(language.toLanguageTag())
                : Optional.ofNullable(inAnyLanguage.get(schedule)).map(this::of).orElse(schedule);
    }

    /** As at the top of its pages. */
    public String of(Period period) {
        return periods.title(period);
    }

    /** As at the top of its pages; {@code 2026-03}. */
    public String ofPeriod(String period) {
        return of(Period.parse(period));
    }

    /** The day of the week, in short. */
    public String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, language);
    }
}
