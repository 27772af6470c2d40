package org.daybook.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    private static final LocalDate EPOCH = LocalDate.of(1999, 12, 31);

    @Property
    void whatIsPrintedIsReadBack(@ForAll @IntRange(min = 0, max = 12000) int day, @ForAll PeriodKind kind) {
        Period period = holding(EPOCH.plusDays(day), kind);
        assertThat(Period.parse(period.toString())).isEqualTo(period);
    }

    @Property
    void periodsFollowEachOther(
            @ForAll @IntRange(min = 0, max = 12000) int day,
            @ForAll PeriodKind kind,
            @ForAll @IntRange(min = 1, max = 14) int steps) {
        Period period = holding(EPOCH.plusDays(day), kind);
        assertThat(period.back(1).to()).isEqualTo(period.from());
        assertThat(period.back(steps).back(1)).isEqualTo(period.back(steps + 1));
    }

    @Property
    void aYearAgoKeepsTheWeekdayOfDaysAndWeeks(@ForAll @IntRange(min = 0, max = 12000) int day) {
        for (PeriodKind kind : new PeriodKind[] {PeriodKind.DAY, PeriodKind.WEEK, PeriodKind.RANGE}) {
            Period period = holding(EPOCH.plusDays(day), kind);
            assertThat(period.yearAgo().from().getDayOfWeek())
                    .isEqualTo(period.from().getDayOfWeek());
            assertThat(period.yearAgo().days()).isEqualTo(period.days());
        }
    }

    @Test
    void readsEachForm() {
        assertThat(Period.parse("2010-11-15").from()).isEqualTo("2010-11-15");
        assertThat(Period.parse("2010-W46").from()).isEqualTo("2010-11-15");
        assertThat(Period.parse("2010-W46").to()).isEqualTo("2010-11-22");
        assertThat(Period.parse("2010-11").to()).isEqualTo("2010-12-01");
        assertThat(Period.parse("2010-Q4").from()).isEqualTo("2010-10-01");
        assertThat(Period.parse("2010").days()).isEqualTo(365);
        assertThat(Period.parse("2010-11-01..2010-11-14").days()).isEqualTo(14);
        assertThat(Period.parse("2009-W53").from()).isEqualTo("2009-12-28");
    }

    @Test
    void aMonthIsComparedWithTheSameMonthLastYear() {
        assertThat(Period.parse("2010-03").yearAgo()).hasToString("2009-03");
        assertThat(Period.parse("2010-Q1").yearAgo()).hasToString("2009-Q1");
        assertThat(Period.parse("2010-03").back(1).days()).isEqualTo(28);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2010-13", "2010-W54", "2010-02-30", "2010-Q5", "yesterday", "2010-11-14..2010-11-01", ".."})
    void refusesWhatIsNoPeriod(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOfSatisfying(ReportRejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(ReportRejected.Reason.PERIOD_UNREADABLE);
            assertThat(rejected.sentence(Locale.ENGLISH)).contains("2010-W46");
            assertThat(rejected.sentence(Locale.TAIWAN)).contains("期間");
        });
    }

    private static Period holding(LocalDate day, PeriodKind kind) {
        Period single = Period.day(day);
        return switch (kind) {
            case DAY -> single;
            case WEEK -> new Period(kind, monday(day), monday(day).plusWeeks(1));
            case MONTH ->
                new Period(kind, day.withDayOfMonth(1), day.withDayOfMonth(1).plusMonths(1));
            case QUARTER -> {
                LocalDate first = day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
                yield new Period(kind, first, first.plusMonths(3));
            }
            case YEAR ->
                new Period(kind, day.withDayOfYear(1), day.withDayOfYear(1).plusYears(1));
            case RANGE -> new Period(kind, day, day.plusDays(10));
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
