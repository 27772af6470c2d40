package org.daybook.payments;

import org.daybook.ledger.Dimensions;
import org.daybook.money.Money;
import org.daybook.settings.Moment;

/**
 * Money that comes in for something that is not sold, such as a refund of fees or interest.
 *
 * @param accountId of income
 * @param amount all of it: no tax is posted
 * @param about the store that it is for
 */
public record OtherIncome(
        String incomeNo, long accountId, Money amount, Tender tender, Dimensions about, Moment moment) {}
