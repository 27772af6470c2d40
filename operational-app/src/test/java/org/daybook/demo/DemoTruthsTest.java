package org.daybook.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.demo.DemoHistory.between;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.daybook.demo.DemoHistory.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is planted shows in the rows, on whichever day and with whichever seed the demo is made. */
class DemoTruthsTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"2026-11-24, 20231111", "2027-03-05, 7"})
    void plantedTruthsShow(LocalDate today, long seed) throws IOException {
        Clock clock = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        DemoHistory history = DemoHistory.readAll(DemoShop.write(directory, clock, seed));

        theLossMakerLosesInEveryMonthOfItsDiscount(history);
        goodCustomersLapsed(history);
        oneMonthFellBehind(history);
        pricesRoseByTheSaidPercent(history);
        oneDepartmentGrows(history);
        costsDriftUp(history);
        someGoodsHaveNoCost(history);
    }

    private static void theLossMakerLosesInEveryMonthOfItsDiscount(DemoHistory history) {
        DemoTruths truths = history.truths();
        Predicate<Row> isIt = row -> row.sku().equals(DemoTruths.LOSS_MAKER);
        for (LocalDate from = truths.lossMakerDiscountedFrom();
                from.isBefore(truths.lastDay());
                from = from.plusMonths(1)) {
            Predicate<Row> inMonth = isIt.and(between(from, from.plusMonths(1).minusDays(1)));
            assertThat(history.sum(Row::profit, inMonth))
                    .as("profit from %s", from)
                    .isNegative();
        }
        assertThat(history.sum(Row::profit, isIt)).isNegative();
        assertThat(history.rows().stream()
                        .filter(isIt.and(between(
                                truths.firstDay(), truths.lossMakerLaunched().minusDays(1)))))
                .isEmpty();
    }

    /** Scored as star-schema's segments: long ago by recency, high by frequency and money. */
    private static void goodCustomersLapsed(DemoHistory history) {
        DemoTruths truths = history.truths();
        LocalDate reference = truths.lastDay().plusDays(1);
        Map<String, double[]> customers = new HashMap<>();
        history.rows().stream()
                .filter(row -> !row.customer().isEmpty() && row.day().isAfter(reference.minusDays(731)))
                .forEach(row -> {
                    double[] values = customers.computeIfAbsent(row.customer(), key -> new double[3]);
                    values[0] = row.isSale() ? row.day().toEpochDay() : values[0];
                    values[1] += row.isSale() ? 1 : 0;
                    values[2] += row.isSale() ? row.net() : 0;
                });
        List<double[]> lapsed = customers.entrySet().stream()
                .filter(entry -> Integer.parseInt(entry.getKey().substring(1)) <= DemoTruths.LAPSED_CUSTOMERS)
                .map(Map.Entry::getValue)
                .toList();

        assertThat(lapsed)
                .hasSize(DemoTruths.LAPSED_CUSTOMERS)
                .allSatisfy(values -> assertThat(values[0])
                        .isLessThanOrEqualTo(truths.lapsedSince().toEpochDay()));
        long cannotLose = lapsed.stream()
                .filter(values -> score(customers.values(), values, v -> v[0]) <= 2)
                .filter(values -> score(customers.values(), values, v -> v[1]) >= 4)
                .filter(values -> score(customers.values(), values, v -> v[2]) >= 4)
                .count();
        assertThat(cannotLose).isGreaterThanOrEqualTo(DemoTruths.LAPSED_CUSTOMERS * 9L / 10);
    }

    private static int score(Collection<double[]> all, double[] one, ToDoubleFunction<double[]> value) {
        long worse = all.stream()
                .filter(other -> value.applyAsDouble(other) < value.applyAsDouble(one))
                .count();
        return 1 + (int) (5 * worse / all.size());
    }

    private static void oneMonthFellBehind(DemoHistory history) {
        DemoTruths truths = history.truths();
        Predicate<Row> isWeb = row -> row.store().equals("WEB");
        assertThat(history.rows().stream()
                        .filter(isWeb.and(Row::isSale).and(between(truths.outageFrom(), truths.outageTo()))))
                .isEmpty();
        YearMonth month = truths.outageMonth();
        long behind = history.sum(Row::net, isWeb.and(in(month)));
        assertThat(behind)
                .isLessThan(history.sum(Row::net, isWeb.and(in(month.minusMonths(1)))) * 85 / 100)
                .isLessThan(history.sum(Row::net, isWeb.and(in(month.minusYears(1)))) * 95 / 100);
        assertThat(yearOnYear(history, month))
                .isLessThan(yearOnYear(history, month.minusMonths(1)) - .05)
                .isLessThan(yearOnYear(history, month.minusMonths(2)) - .05);
    }

    private static double yearOnYear(DemoHistory history, YearMonth month) {
        return growth(history, row -> true, in(month.minusYears(1)), in(month));
    }

    private static void pricesRoseByTheSaidPercent(DemoHistory history) {
        Map<String, Long> before = new HashMap<>();
        long rises = history.rows().stream()
                .filter(row -> row.isSale() && row.department().equals(DemoTruths.RAISED_DEPARTMENT))
                .filter(row -> {
                    Long old = before.put(row.sku(), row.price());
                    boolean isRise = old != null && old != row.price();
                    if (isRise) {
                        assertThat(row.day()).isAfterOrEqualTo(history.truths().raisedOn());
                        assertThat(100.0 * row.price() / old).isBetween(104.0, 112.0);
                    }
                    return isRise;
                })
                .count();
        assertThat(rises).isGreaterThan(40);
    }

    private static void oneDepartmentGrows(DemoHistory history) {
        LocalDate to = history.truths().lastDay();
        Predicate<Row> lastYear = between(to.minusYears(1).plusDays(1), to);
        Predicate<Row> yearBefore = between(to.minusYears(2).plusDays(1), to.minusYears(1));
        Predicate<Row> isGrowing = row -> row.department().equals(DemoTruths.GROWING_DEPARTMENT);

        assertThat(growth(history, isGrowing, yearBefore, lastYear)).isGreaterThan(1.5);
        assertThat(growth(history, isGrowing.negate(), yearBefore, lastYear)).isBetween(.9, 1.3);
    }

    private static double growth(DemoHistory history, Predicate<Row> which, Predicate<Row> from, Predicate<Row> to) {
        return (double) history.sum(Row::net, which.and(to)) / history.sum(Row::net, which.and(from));
    }

    private static void costsDriftUp(DemoHistory history) {
        Map<String, Long> first = new HashMap<>();
        Map<String, Double> drift = new HashMap<>();
        history.rows().stream().filter(Row::isCosted).forEach(row -> {
            Long before = first.putIfAbsent(row.sku(), row.cost());
            drift.put(row.sku(), before == null ? 1 : (double) row.cost() / before);
        });
        double mean = drift.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(1 + 2 * DemoTruths.COST_DRIFT, 1 + 3 * DemoTruths.COST_DRIFT);
    }

    /** Until the shop buys them outright, which it does since it is run live. */
    private static void someGoodsHaveNoCost(DemoHistory history) {
        LocalDate liveFrom = history.truths().liveFrom();
        assertThat(history.rows())
                .allSatisfy(row -> assertThat(row.isCosted())
                        .isNotEqualTo(row.brand().equals(DemoTruths.UNCOSTED_BRAND)
                                && row.day().isBefore(liveFrom)));
        assertThat(history.rows().stream()
                        .filter(row -> !row.isCosted())
                        .map(Row::sku)
                        .distinct())
                .hasSizeBetween(4, 8);
    }

    private static Predicate<Row> in(YearMonth month) {
        return between(month.atDay(1), month.atEndOfMonth());
    }
}
