package org.daybook.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.daybook.demo.Sale.Line;
import org.daybook.demo.invent.Assortment;
import org.daybook.demo.invent.Dice;
import org.daybook.demo.invent.People;
import org.jspecify.annotations.Nullable;

/** What the shop sells, one day after the other, today included. Holds the customers and the returns still to come, nothing else. */
final class Trade {

    private static final int CUSTOMERS = 5_000;
    private static final double WALK_INS_NANJING_ROAD = 16;
    private static final double WALK_INS_RIVERSIDE = 11;
    private static final double WALK_IN_GROWTH = .04;

    /** From 10 in the morning; people shop at noon and after work. */
    private static final double[] STORE_HOURS = Dice.summed(5, 7, 9, 9, 7, 8, 8, 9, 11, 12, 9, 5);

    /** From midnight; people order in the evening. */
    private static final double[] WEB_HOURS =
            Dice.summed(3, 1.5, .8, .4, .3, .5, 1, 2, 4, 6, 7, 6.5, 6, 6, 6, 5.5, 5.5, 5.5, 6, 7, 9, 10, 9, 6);

    private final DemoTruths truths;
    private final Dice dice;
    private final Assortment assortment;
    private final Visits visits;
    private final Map<LocalDate, List<Sale>> returnsToCome = new HashMap<>();

    Trade(DemoTruths truths, long seed) {
        this.truths = truths;
        this.dice = new Dice(seed);
        this.assortment = Assortment.invent(dice.split());
        this.visits = new Visits(customers(truths, dice.split()), truths, dice.split());
    }

    private static List<Customer> customers(DemoTruths truths, Dice dice) {
        People people = new People(dice.split());
        Habits habits = new Habits(truths, dice.split());
        return IntStream.rangeClosed(1, CUSTOMERS)
                .mapToObj(number -> new Customer(number, people.person(number), habits.habitOf(number)))
                .toList();
    }

    Assortment assortment() {
        return assortment;
    }

    /** All documents of the next day, by time. */
    List<Sale> on(int dayNumber) {
        LocalDate day = truths.firstDay().plusDays(dayNumber);
        Baskets baskets = new Baskets(assortment, truths, day, dice.split());
        List<Sale> sales = new ArrayList<>();
        walkIns(sales, day, dayNumber, Outlet.NANJING_ROAD, WALK_INS_NANJING_ROAD, baskets);
        walkIns(sales, day, dayNumber, Outlet.RIVERSIDE, WALK_INS_RIVERSIDE, baskets);
        for (Customer customer : visits.on(dayNumber)) {
            boolean isFirst = dayNumber == customer.habit().firstDay();
            Outlet outlet = dice.hits(customer.habit().webShare())
                    ? Outlet.WEB
                    : customer.habit().home();
            if (outlet != Outlet.WEB || !truths.isOutage(day)) {
                sales.add(sale(day, outlet, customer, baskets));
            } else if (isFirst) {
                sales.add(sale(day, customer.habit().home(), customer, baskets));
            }
        }
        sales.forEach(this::maybeReturned);
        List<Sale> returns = returnsToCome.remove(day);
        if (returns != null) {
            sales.addAll(returns);
        }
        sales.sort(Comparator.comparing(Sale::at));
        return sales;
    }

    private void walkIns(List<Sale> sales, LocalDate day, int dayNumber, Outlet outlet, double mean, Baskets baskets) {
        double growth = 1 + WALK_IN_GROWTH * dayNumber / 365;
        int count = dice.poisson(mean * growth * Season.storeTraffic(day));
        for (int i = 0; i < count; i++) {
            sales.add(sale(day, outlet, null, baskets));
        }
    }

    private Sale sale(LocalDate day, Outlet outlet, @Nullable Customer customer, Baskets baskets) {
        double factor = customer == null ? 1 : customer.habit().basketFactor();
        return new Sale(time(day, outlet), outlet, customer, null, baskets.fill(outlet, factor));
    }

    private LocalDateTime time(LocalDate day, Outlet outlet) {
        int hour = outlet == Outlet.WEB ? dice.pick(WEB_HOURS) : 10 + dice.pick(STORE_HOURS);
        return day.atTime(hour, dice.below(60), dice.below(60));
    }

    /** Two days to two weeks later: mostly one of the lines, sometimes all of them. */
    private void maybeReturned(Sale sale) {
        if (!dice.hits(sale.outlet() == Outlet.WEB ? .07 : .018)) {
            return;
        }
        LocalDate day = sale.at().toLocalDate().plusDays(2 + dice.below(12));
        List<Line> back = dice.hits(.25)
                ? sale.lines()
                : List.of(sale.lines().get(dice.below(sale.lines().size())));
        returnsToCome
                .computeIfAbsent(day, key -> new ArrayList<>())
                .add(new Sale(
                        time(day, sale.outlet()),
                        sale.outlet(),
                        sale.customer(),
                        sale,
                        back.stream().map(Line::returned).toList()));
    }
}
