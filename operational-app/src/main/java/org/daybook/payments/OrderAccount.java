package org.daybook.payments;

import org.daybook.ledger.Dimensions;
import org.daybook.money.Money;

/**
 * The money of one order.
 *
 * @param orderId 0 for an order from before the books began
 * @param captured all that came in
 * @param prepaid what of it waits for goods
 * @param dueBack what is owed back
 * @param refunded what went back
 */
public record OrderAccount(
        long accountId,
        long orderId,
        String orderNo,
        long customerId,
        Money captured,
        Money prepaid,
        Money dueBack,
        Money refunded) {

    OrderAccount paid(Money money, Money prepayment) {
        return new OrderAccount(
                accountId,
                orderId,
                orderNo,
                customerId,
                captured.plus(money),
                prepaid.plus(prepayment),
                dueBack,
                refunded);
    }

    OrderAccount used(Money prepayment) {
        return new OrderAccount(
                accountId, orderId, orderNo, customerId, captured, prepaid.minus(prepayment), dueBack, refunded);
    }

    OrderAccount owedBack(Money money) {
        return new OrderAccount(
                accountId, orderId, orderNo, customerId, captured, prepaid, dueBack.plus(money), refunded);
    }

    OrderAccount refunded(Money money) {
        return new OrderAccount(
                accountId, orderId, orderNo, customerId, captured, prepaid, dueBack.minus(money), refunded.plus(money));
    }

    /** What its legs are about. */
    Dimensions dimensions() {
        return Dimensions.ofOrder(0, 0, orderId, customerId);
    }
}
