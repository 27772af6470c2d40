package org.daybook.orders.buyers;

import java.math.BigDecimal;
import java.time.Instant;

/** An order of a customer; total with tax, in the shop's currency. */
public record BuyerOrder(
        String orderNo,
        Instant placedAt,
        boolean isLive,
        String paymentState,
        String fulfilmentState,
        String afterSaleState,
        BigDecimal units,
        BigDecimal total) {}
