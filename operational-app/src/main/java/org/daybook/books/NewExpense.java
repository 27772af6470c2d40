package org.daybook.books;

import java.util.List;
import org.daybook.ledger.Dimensions;
import org.daybook.money.Money;
import org.daybook.payments.Expense;
import org.daybook.payments.Expense.PaidBy;
import org.daybook.settings.Moment;

/**
 * An expense before it has a number.
 *
 * @param accountId one of {@link #ACCOUNTS}
 * @param amount without tax
 * @param vat the input tax, zero if none may be deducted
 * @param storeId that it is for, 0 for the whole shop
 * @param note empty for none
 */
public record NewExpense(long accountId, Money amount, Money vat, PaidBy paidBy, long storeId, String note) {
    /** What people spend money on, most common first: accounts of expense that no other event posts to. */
    public static final List<Long> ACCOUNTS = List.of(
            560105L, 560106L, 560102L, 560104L, 560101L, 560302L, 560201L, 560204L, 560108L, 560103L, 560301L, 5403L,
            5801L, 571105L);

    Expense numbered(String expenseNo, Moment moment) {
        return new Expense(expenseNo, accountId, amount, vat, paidBy, Dimensions.NONE.store(storeId), moment);
    }
}
