package org.daybook.demo.live;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.daybook.demo.Outlet;
import org.daybook.demo.invent.Product;

/** How many units leave each outlet on each day, known beforehand. */
final class Demand {

    private final LocalDate firstDay;
    private final int days;
    private final Map<Place, int[]> units = new HashMap<>();

    Demand(LocalDate firstDay, LocalDate lastDay) {
        this.firstDay = firstDay;
        this.days = (int) DAYS.between(firstDay, lastDay) + 1;
    }

    /** A product at an outlet. */
    record Place(Outlet outlet, Product product) {}

    void add(LocalDate day, Place place, int quantity) {
        units.computeIfAbsent(place, key -> new int[days])[(int) DAYS.between(firstDay, day)] += quantity;
    }

    /** From a day on, for so many days; beyond the last day as many as on an average one. */
    int of(Place place, LocalDate from, int length) {
        int[] known = units.getOrDefault(place, new int[days]);
        int first = (int) DAYS.between(firstDay, from);
        int sum = 0;
        for (int i = first; i < Math.min(first + length, days); i++) {
            sum += known[i];
        }
        int beyond = Math.max(0, first + length - Math.max(days, first));
        return sum + (total(place) * beyond + days / 2) / days;
    }

    int until(Place place, LocalDate from, LocalDate last) {
        return of(place, from, Math.max(0, (int) DAYS.between(from, last) + 1));
    }

    int total(Place place) {
        int sum = 0;
        for (int count : units.getOrDefault(place, new int[0])) {
            sum += count;
        }
        return sum;
    }
}
