package org.daybook.reporting.web.schedules;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import org.daybook.reporting.schedules.Rule;
import org.daybook.reports.PeriodKind;
import org.daybook.web.Sentences;

/** Says a rule as people do: every month on working day 2 at 08:00. */
record RuleWords(Sentences sentences, Locale locale) {

    /** In one sentence. */
    public String of(Rule rule) {
        String at = rule.at().toString();
        int number = rule.on().number();
        if (rule.every() == PeriodKind.DAY) {
            return sentences.of("rule.daily", locale, at);
        }
        String every = rule.every().name().toLowerCase(Locale.ROOT);
        if (rule.on().isWorkingDay()) {
            return sentences.of("rule.working." + every, locale, String.valueOf(number), at);
        }
        if (rule.every() == PeriodKind.WEEK) {
            DayOfWeek day = DayOfWeek.of(Math.min(number, 7));
            return sentences.of("rule.weekly", locale, day.getDisplayName(TextStyle.FULL, locale), at);
        }
        return sentences.of("rule.day." + every, locale, String.valueOf(number), at);
    }
}
