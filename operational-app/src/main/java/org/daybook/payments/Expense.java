package org.daybook.payments;

import java.time.LocalDate;
import org.daybook.ledger.Dimensions;
import org.daybook.money.Money;
import org.daybook.settings.Moment;

/**
 * Money that is spent on something that is not sold again.
 *
 * @param amount without tax
 * @param vat the input tax, zero if none may be deducted
 * @param about the store, channel and campaign that it is for
 */
public record Expense(
        String expenseNo, long accountId, Money amount, Money vat, PaidBy paidBy, Dimensions about, Moment moment) {

    /** How it is paid. */
    public sealed interface PaidBy {}

    /** At once. */
    public record AtOnce(Tender tender) implements PaidBy {}

    /** Later, to a supplier who sends a bill. */
    public record OnCredit(String supplierNo, LocalDate due) implements PaidBy {}

    /** Later, and owed on an account such as wages. */
    public record Owed(long accountId) implements PaidBy {}
}
