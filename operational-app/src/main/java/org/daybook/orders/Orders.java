package org.daybook.orders;

import java.util.List;
import org.daybook.audit.BusinessEvent;
import org.daybook.audit.BusinessEvents;
import org.daybook.money.Money;
import org.daybook.orders.OrderNames.Found;
import org.daybook.orders.book.Cancellations;
import org.daybook.orders.book.OrderBook;
import org.daybook.orders.pricing.Content;
import org.daybook.orders.pricing.PricedOrder;
import org.daybook.payments.OrderMoney.OrderMoneyChanged;
import org.daybook.settings.Moment;
import org.daybook.stock.Goods;
import org.daybook.stock.Inventory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Places and cancels orders. The same order again changes nothing; another one under its number is refused. */
@Service
public class Orders {
    private final BusinessEvents happened;
    private final Placing placing;
    private final OrderBook book;
    private final Inventory inventory;
    private final Cancellations cancellations;

    Orders(BusinessEvents happened, Placing placing, OrderBook book, Inventory inventory, Cancellations cancellations) {
        this.happened = happened;
        this.placing = placing;
        this.book = book;
        this.inventory = inventory;
        this.cancellations = cancellations;
    }

    /**
     * What an order would come to; nothing is placed or promised.
     *
     * @throws OrderRefused if it names what is not known
     */
    @Transactional(readOnly = true)
    public PricedOrder price(NewOrder order) {
        return PricedOrder.of(new Pricing(order, placing.find(order)).content());
    }

    /**
     * Prices an order, freezes what it comes to and promises it the goods.
     *
     * @throws OrderRefused if it names what is not known
     * @throws org.daybook.stock.SoldOut if there is less than it asks for; then nothing is placed
     */
    @Transactional
    public void place(NewOrder order, Moment moment) {
        if (!happened.begin(BusinessEvent.of("order_placed", order.orderNo(), order, moment))) {
            return;
        }
        Found found = placing.find(order);
        Content content = new Pricing(order, found).content();
        PricedOrder priced = PricedOrder.of(content);
        placing.write(order, found, content, priced, moment);
        inventory.reserve(order.orderNo(), goods(order, found), order.terms().heldUntil(moment.at(), found.zone()));
    }

    /**
     * Confirms that an order will be served.
     *
     * @throws OrderRefused if there is no such order, or it is confirmed or done already
     */
    @Transactional
    public void confirm(String orderNo, Moment moment) {
        if (happened.begin(BusinessEvent.of("order_confirmed", orderNo, orderNo, moment))) {
            book.confirm(book.lock(orderNo), moment);
        }
    }

    /**
     * Cancels all that is not shipped: promises end, what was prepaid is owed back.
     *
     * @throws OrderRefused if there is no such order, or it cannot be cancelled any more
     */
    @Transactional
    public void cancel(String orderNo, Moment moment) {
        if (cancellations.begin(orderNo, moment)) {
            cancellations.cancel(orderNo, "order", moment);
        }
    }

    /**
     * Keeps an order as it is until the transaction ends, for so much money to be taken.
     *
     * @throws OrderRefused if there is no such order, or it is cancelled
     * @throws org.daybook.payments.PaymentRefused if less is due
     */
    @Transactional
    public void holdForPayment(String orderNo, Money amount) {
        book.requirePayable(book.lock(orderNo), amount);
    }

    /** The payment state follows from money alone; what waited for it is confirmed by it. */
    @EventListener
    void on(OrderMoneyChanged changed) {
        if (placing.updatePaymentState(changed.account())) {
            book.confirmPaid(book.lock(changed.account().orderNo()), changed.moment());
        }
    }

    private static List<Goods> goods(NewOrder order, Found found) {
        return order.lines().stream()
                .filter(line -> found.product(line.sku()).isGoods())
                .map(line -> new Goods(
                        line.lineNo(), found.product(line.sku()).productId(), found.storeId(), line.quantity()))
                .toList();
    }
}
