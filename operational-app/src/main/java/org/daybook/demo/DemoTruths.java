package org.daybook.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is planted in the demo's history and has to come out of every report: the answers, to be looked up by tests and
 * guides. All days follow from the day on which the demo is made.
 */
public record DemoTruths(LocalDate firstDay, LocalDate lastDay) {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final String CURRENCY = "CNY";

    /** Launched seven months ago, and since two months later sold at 45 % off, below its cost. */
    public static final String LOSS_MAKER = "WP05-1";

    public static final int LOSS_MAKER_DISCOUNT_PERCENT = 45;

    /** Department whose prices went up, by this many percent. */
    public static final String RAISED_DEPARTMENT = "Tea";

    public static final int RAISED_PERCENT = 8;

    /** Department that grows while the others stand. */
    public static final String GROWING_DEPARTMENT = "Coffee";

    /** Good customers of the second store, who all stopped coming: C00001 to C00080. */
    public static final int LAPSED_CUSTOMERS = 80;

    /** Goods on commission: their cost is unknown. */
    public static final String UNCOSTED_BRAND = "Old Lane Masters";

    /** Costs drift up by this much a year, prices do not follow. */
    public static final double COST_DRIFT = 0.045;

    public static final int OUTAGE_DAYS = 10;

    private static final int YEARS = 3;
    private static final Set<Month> BUSY =
            Set.of(Month.JANUARY, Month.FEBRUARY, Month.JUNE, Month.NOVEMBER, Month.DECEMBER);

    /** The truths of a demo that is made today: its last whole day is yesterday. */
    public static DemoTruths asOf(Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        return new DemoTruths(today.minusYears(YEARS), today.minusDays(1));
    }

    public int days() {
        return (int) DAYS.between(firstDay, lastDay) + 1;
    }

    /** The day on which the demo is made. */
    public LocalDate today() {
        return lastDay.plusDays(1);
    }

    /** Before it there is an imported history, from it on everything happened in the shop: some three months ago. */
    public LocalDate liveFrom() {
        return today().minusMonths(3).plusDays(15).withDayOfMonth(1);
    }

    /** The day on which the last of a popular product was sold, everywhere. */
    public LocalDate soldOutOn() {
        return today().minusDays(3);
    }

    Stream<LocalDate> eachDayToToday() {
        return firstDay.datesUntil(today().plusDays(1));
    }

    /** The month that fell behind: the last complete one that no festival or sales event lifts. */
    public YearMonth outageMonth() {
        YearMonth month = YearMonth.from(lastDay.plusDays(1)).minusMonths(1);
        while (BUSY.contains(month.getMonth())) {
            month = month.minusMonths(1);
        }
        return month;
    }

    /** The web shop was down from here for {@link #OUTAGE_DAYS} days. */
    public LocalDate outageFrom() {
        return outageMonth().atDay(8);
    }

    public LocalDate outageTo() {
        return outageFrom().plusDays(OUTAGE_DAYS - 1);
    }

    boolean isOutage(LocalDate day) {
        return !day.isBefore(outageFrom()) && !day.isAfter(outageTo());
    }

    public LocalDate lossMakerLaunched() {
        return YearMonth.from(lastDay).minusMonths(7).atDay(1);
    }

    public LocalDate lossMakerDiscountedFrom() {
        return YearMonth.from(lastDay).minusMonths(5).atDay(1);
    }

    public LocalDate raisedOn() {
        return YearMonth.from(lastDay).minusMonths(8).atDay(1);
    }

    /** The last day on which any of the lapsed customers ordered, at the latest. */
    public LocalDate lapsedSince() {
        return lastDay.minusDays(160);
    }

    public LocalDate growthFrom() {
        return firstDay.plusYears(1);
    }
}
