package org.daybook.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.daybook.demo.Customer.Habit;
import org.daybook.demo.invent.Dice;

/**
 * When each customer comes. A customer's gaps are drawn in the shop's own time, which runs fast on busy days, so that
 * regulars follow the season too.
 */
final class Visits {

    private record Visit(int day, Customer customer) {}

    private final PriorityQueue<Visit> agenda = new PriorityQueue<>(Comparator.comparingInt(Visit::day)
            .thenComparingInt(visit -> visit.customer().number()));
    private final double[] storeTime;
    private final double[] webTime;
    private final Dice dice;

    Visits(List<Customer> customers, DemoTruths truths, Dice dice) {
        this.dice = dice;
        this.storeTime = Dice.summed(
                truths.eachDayToToday().mapToDouble(Season::storeTraffic).toArray());
        this.webTime = Dice.summed(
                truths.eachDayToToday().mapToDouble(Season::webTraffic).toArray());
        customers.forEach(customer -> agenda.add(new Visit(customer.habit().firstDay(), customer)));
    }

    /** Who comes on a day; days have to be asked for in order. */
    List<Customer> on(int day) {
        List<Customer> visitors = new ArrayList<>();
        while (!agenda.isEmpty() && agenda.peek().day() == day) {
            Customer customer = agenda.remove().customer();
            visitors.add(customer);
            planNext(customer, day);
        }
        return visitors;
    }

    private void planNext(Customer customer, int day) {
        Habit habit = customer.habit();
        if (!habit.comesAgain()) {
            return;
        }
        double[] time = habit.webShare() > .5 ? webTime : storeTime;
        double next = time[day] + dice.exponential(habit.meanGapDays());
        int found = Arrays.binarySearch(time, next);
        int nextDay = Math.max(day + 1, found < 0 ? -found - 1 : found);
        if (nextDay <= habit.lastDay()) {
            agenda.add(new Visit(nextDay, customer));
        }
    }
}
