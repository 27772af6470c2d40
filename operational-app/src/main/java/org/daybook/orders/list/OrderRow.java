package org.daybook.orders.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order in a list.
 *
 * @param isLive false for one that was imported from the past
 * @param customerName null for whoever bought without a name
 * @param total with tax and freight, in the order's currency
 */
public record OrderRow(
        long orderId,
        String orderNo,
        boolean isLive,
        String store,
        String channel,
        @Nullable String customerNo,
        @Nullable String customerName,
        LocalDate businessDay,
        Instant placedAt,
        String paymentState,
        String fulfilmentState,
        String afterSaleState,
        BigDecimal units,
        BigDecimal total) {}
