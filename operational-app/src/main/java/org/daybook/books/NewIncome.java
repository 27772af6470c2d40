package org.daybook.books;

import java.util.List;
import org.daybook.ledger.Dimensions;
import org.daybook.money.Money;
import org.daybook.payments.OtherIncome;
import org.daybook.payments.Tender;
import org.daybook.settings.Moment;

/**
 * Other income before it has a number.
 *
 * @param accountId one of {@link #ACCOUNTS}
 * @param amount all of it: no tax is posted
 * @param storeId that it is for, 0 for the whole shop
 * @param note empty for none
 */
public record NewIncome(long accountId, Money amount, Tender tender, long storeId, String note) {
    /** What people take money for beside orders, most common first: accounts of income that orders do not post to. */
    public static final List<Long> ACCOUNTS = List.of(505103L, 530105L);

    OtherIncome numbered(String incomeNo, Moment moment) {
        return new OtherIncome(incomeNo, accountId, amount, tender, Dimensions.NONE.store(storeId), moment);
    }
}
