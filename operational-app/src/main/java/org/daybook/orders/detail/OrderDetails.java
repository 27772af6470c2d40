package org.daybook.orders.detail;

import java.util.Collection;
import java.util.Optional;
import org.daybook.orders.detail.OrderDetail.Head;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Finds one order with all that belongs to it, as of one moment. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class OrderDetails {
    private final OrderHeadTable heads;
    private final OrderPartTable parts;
    private final OrderStepTable steps;

    OrderDetails(OrderHeadTable heads, OrderPartTable parts, OrderStepTable steps) {
        this.heads = heads;
        this.parts = parts;
        this.steps = steps;
    }

    /**
     * Nothing if there is no such order, or it belongs to a store that the reader does not see. Of several of one number
     * the live one, else the latest.
     *
     * @param stores that the reader sees, empty for all
     */
    public Optional<Head> find(String orderNo, Collection<Long> stores) {
        return heads.find(orderNo, stores, "en");
    }

    /** As {@link #find}, with everything; names of stores and products in this language: en, zh-CN or zh-TW. */
    public Optional<OrderDetail> open(String orderNo, Collection<Long> stores, String language) {
        return heads.find(orderNo, stores, language)
                .map(head -> new OrderDetail(
                        head,
                        parts.lines(head.orderId(), language),
                        parts.account(head.orderId()),
                        parts.payments(head.orderId()),
                        parts.documents(head.orderId(), language),
                        steps.find(head.orderId())));
    }
}
