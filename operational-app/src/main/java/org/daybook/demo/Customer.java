package org.daybook.demo;

import org.daybook.demo.invent.Person;

/**
 * A person, and the habit that the person has: orders some days apart until a last day. Days count from the first of
 * the history.
 */
public record Customer(int number, Person person, Habit habit) {

    public String code() {
        return "C%05d".formatted(number);
    }

    /** How often a customer comes, where, and from when to when. */
    public record Habit(
            Outlet home, double webShare, double meanGapDays, int firstDay, int lastDay, double basketFactor) {

        static final double NEVER_AGAIN = Double.POSITIVE_INFINITY;

        boolean comesAgain() {
            return meanGapDays != NEVER_AGAIN;
        }
    }
}
