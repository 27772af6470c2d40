package org.daybook.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import org.daybook.demo.Customer.Habit;
import org.daybook.demo.invent.Dice;

/** Deals out buying habits: a few come every month, many now and then, a fifth only once. */
final class Habits {

    private static final double[] GAPS = {30, 75, 140, Habit.NEVER_AGAIN};
    private static final double[] BASKETS = {1.35, 1.1, 1, .9};
    private static final double[] MEAN_YEARS = {5, 4.5, 4, 1};
    private static final double[] SHARES = Dice.summed(.14, .30, .36, .20);

    /** Share of those who were customers before the history begins. */
    private static final double OLD_CUSTOMERS = .34;

    private final DemoTruths truths;
    private final Dice dice;

    Habits(DemoTruths truths, Dice dice) {
        this.truths = truths;
        this.dice = dice;
    }

    Habit habitOf(int customerNumber) {
        return customerNumber <= DemoTruths.LAPSED_CUSTOMERS ? lapsing() : ordinary();
    }

    /** Every three weeks a good basket at the second store, for two years and more. */
    private Habit lapsing() {
        int last = (int) DAYS.between(truths.firstDay(), truths.lapsedSince());
        return new Habit(Outlet.RIVERSIDE, .25, 24, dice.below(200), last, 1.4);
    }

    private Habit ordinary() {
        int kind = dice.pick(SHARES);
        boolean isOld = kind < 3 && dice.hits(OLD_CUSTOMERS);
        int first = isOld ? (int) (dice.fraction() * GAPS[kind]) : joinDay();
        double stays = 90 + dice.exponential(MEAN_YEARS[kind] * 365);
        boolean livesOnline = dice.hits(.48 + .30 * first / truths.days());
        return new Habit(
                dice.hits(.6) ? Outlet.NANJING_ROAD : Outlet.RIVERSIDE,
                livesOnline ? .9 : .15,
                GAPS[kind] * (.6 + .8 * dice.fraction()),
                first,
                (int) Math.min(truths.days(), first + stays),
                BASKETS[kind]);
    }

    /** More join each year than in the year before. */
    private int joinDay() {
        return (int) (StrictMath.pow(dice.fraction(), .87) * truths.days());
    }
}
