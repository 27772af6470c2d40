package org.daybook.payments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.money.Money;
import org.daybook.payments.OpenItem.Settled;
import org.daybook.payments.PaymentRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What orders have been paid, still owe and are owed. */
@Service
public class OrderAccounts {
    private final OrderAccountTable accounts;
    private final ReceivableTable receivables;

    OrderAccounts(OrderAccountTable accounts, ReceivableTable receivables) {
        this.accounts = accounts;
        this.receivables = receivables;
    }

    /** A new order has its account from the first moment on. */
    public void open(long orderId, String orderNo, long storeId, long channelId, long customerId) {
        accounts.insert(orderId, orderNo, storeId, channelId, customerId);
    }

    /** What a customer owes from before the books began. */
    void openBalance(String orderNo, long customerId, LocalDate due, Money amount) {
        receivables.insert(accounts.insert(null, orderNo, 0, 0, customerId), orderNo, due, amount);
    }

    /**
     * Waits until nobody else moves the money of this order, and keeps others waiting until the transaction ends.
     * Whoever changes both an order and its money begins with this: then nobody waits in a circle. An order that does
     * not exist has nothing to wait for.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String orderNo) {
        accounts.lock(orderNo);
    }

    /** As {@link #hold}, but does not wait: false if somebody else moves the money, or there is no such order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tryHold(String orderNo) {
        return accounts.tryLock(orderNo);
    }

    /** The order whose money lies under this number; nothing if there is none, or it is from before the books began. */
    public Optional<Long> orderId(String orderNo) {
        return accounts.orderId(orderNo);
    }

    /** The numbers that people know these orders by. */
    public Map<Long, String> numbers(Collection<Long> orderIds) {
        return accounts.numbers(orderIds);
    }

    /** @throws PaymentRefused if there is no such order */
    OrderAccount lock(String orderNo) {
        return accounts.lock(orderNo).orElseThrow(() -> new PaymentRefused(Reason.ORDER_UNKNOWN, orderNo));
    }

    OrderAccount save(OrderAccount account) {
        accounts.update(account);
        return account;
    }

    List<Settled> settle(OrderAccount account, Money money) {
        List<Settled> settled = OpenItem.settle(receivables.open(account), money);
        receivables.settle(settled);
        return settled;
    }

    void owe(OrderAccount account, String reference, LocalDate due, Money amount) {
        receivables.insert(account.accountId(), reference, due, amount);
    }
}
