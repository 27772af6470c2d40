package org.daybook.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import org.daybook.demo.invent.Product.Taste;

/** The shop's year: how many people come on a day, and what they come for. */
final class Season {

    private static final double[] MONTHS = {1.0, .88, .92, .95, 1.0, 1.0, .9, .92, 1.03, 1.03, 1.1, 1.15};
    private static final double[] STORE_WEEK = {.82, .80, .85, .90, 1.10, 1.38, 1.28};
    private static final double[] WEB_WEEK = {1.05, 1.00, .98, 1.00, .95, .95, 1.10};

    /** The JDK knows no lunar calendar. Years outside the list simply have no such festival. */
    private static final List<LocalDate> SPRING_FESTIVALS =
            dates("2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22"
                    + " 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23"
                    + " 2032-02-11 2033-01-31 2034-02-19 2035-02-08 2036-01-28 2037-02-15 2038-02-04 2039-01-24");

    private static final List<LocalDate> MID_AUTUMNS =
            dates("2015-09-27 2016-09-15 2017-10-04 2018-09-24 2019-09-13 2020-10-01 2021-09-21 2022-09-10 2023-09-29"
                    + " 2024-09-17 2025-10-06 2026-09-25 2027-09-15 2028-10-03 2029-09-22 2030-09-12 2031-10-01"
                    + " 2032-09-19 2033-09-08 2034-09-27 2035-09-16 2036-10-04 2037-09-24 2038-09-13 2039-10-02");

    private Season() {}

    static double storeTraffic(LocalDate day) {
        double traffic =
                MONTHS[day.getMonthValue() - 1] * STORE_WEEK[day.getDayOfWeek().getValue() - 1];
        if (within(day, 1001, 1007)) {
            traffic *= 1.4;
        }
        if (within(day, 1108, 1111)) {
            traffic *= 1.15;
        }
        return traffic * springFestival(day, .12);
    }

    static double webTraffic(LocalDate day) {
        double traffic =
                MONTHS[day.getMonthValue() - 1] * WEB_WEEK[day.getDayOfWeek().getValue() - 1];
        if (within(day, 616, 618)) {
            traffic *= 2.8;
        } else if (within(day, 1110, 1110)) {
            traffic *= 2.5;
        } else if (within(day, 1111, 1111)) {
            traffic *= 5;
        } else if (within(day, 1101, 1109) || within(day, 601, 615)) {
            traffic *= 1.2;
        } else if (within(day, 1212, 1212)) {
            traffic *= 1.8;
        }
        return traffic * springFestival(day, .3);
    }

    /** How much more, or less, than on an average day goods of a taste are asked for. */
    static double appetite(Taste taste, LocalDate day) {
        return switch (taste) {
            case ALL -> 1;
            case GIFT -> giving(day);
            case SPRING -> until(SPRING_FESTIVALS, day) <= 32 ? 1 : 0;
            case MIDAUTUMN -> until(MID_AUTUMNS, day) <= 28 ? 1 : 0;
            case CHRISTMAS -> within(day, 1120, 1225) ? 1 : 0;
            case WINTER -> within(day, 515, 915) ? .35 : within(day, 315, 1031) ? 1 : 1.7;
            case SUMMER -> within(day, 501, 905) ? 1.8 : within(day, 315, 1031) ? .9 : .4;
            case SCHOOL -> within(day, 815, 912) ? 2.2 : within(day, 218, 305) ? 1.5 : .9;
            case NEWYEAR -> within(day, 1115, 1231) || within(day, 101, 120) ? 2.5 : .2;
        };
    }

    static boolean beforeSpringFestival(LocalDate day) {
        return until(SPRING_FESTIVALS, day) <= 20;
    }

    private static double giving(LocalDate day) {
        if (until(SPRING_FESTIVALS, day) <= 24) {
            return 2.6;
        }
        return until(MID_AUTUMNS, day) <= 20 ? 1.8 : within(day, 1208, 1225) ? 1.6 : .85;
    }

    /** Three busy weeks, then closed or nearly so, then a slow return. */
    private static double springFestival(LocalDate day, double closed) {
        int ahead = until(SPRING_FESTIVALS, day);
        if (ahead >= 2 && ahead <= 21) {
            return 1.35;
        }
        int since = -SPRING_FESTIVALS.stream()
                .mapToInt(festival -> (int) DAYS.between(day, festival))
                .filter(days -> days <= 0)
                .max()
                .orElse(Integer.MIN_VALUE + 1);
        if (ahead <= 1 || since <= 2) {
            return closed;
        }
        return since <= 8 ? .6 : 1;
    }

    /** Days until the next of these dates, itself included. */
    private static int until(List<LocalDate> dates, LocalDate day) {
        return dates.stream()
                .filter(date -> !date.isBefore(day))
                .mapToInt(date -> (int) DAYS.between(day, date))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** From and to as month and day, 1111 for 11 November; both belong to it. */
    static boolean within(LocalDate day, int from, int to) {
        int monthDay = day.getMonthValue() * 100 + day.getDayOfMonth();
        return monthDay >= from && monthDay <= to;
    }

    private static List<LocalDate> dates(String text) {
        return List.of(text.split(" ")).stream().map(LocalDate::parse).toList();
    }
}
