package org.daybook.ledger.journal;

import java.math.BigDecimal;

/**
 * What happened on an account in a period; balances are debit positive.
 *
 * @param name in the reader's language
 * @param type asset, liability, equity, revenue or expense
 */
public record AccountBalance(
        String number, String name, String type, BigDecimal opening, BigDecimal debit, BigDecimal credit) {

    public BigDecimal closing() {
        return opening.add(debit).subtract(credit);
    }

    AccountBalance plus(AccountBalance other) {
        return new AccountBalance(
                number, name, type, opening.add(other.opening), debit.add(other.debit), credit.add(other.credit));
    }
}
