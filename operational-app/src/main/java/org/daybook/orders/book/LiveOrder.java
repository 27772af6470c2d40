package org.daybook.orders.book;

import java.time.LocalDate;
import java.util.Currency;
import org.daybook.ledger.Dimensions;

/**
 * A live order as it stands, locked until the transaction ends.
 *
 * @param dueDays after shipment, for what is not paid before
 * @param isPaidFirst whether nothing is shipped before it is paid or confirmed by hand
 */
public record LiveOrder(
        long orderId,
        String orderNo,
        long storeId,
        long channelId,
        long customerId,
        Currency currency,
        LocalDate placedDay,
        int dueDays,
        boolean isPaidFirst,
        String fulfilment,
        String afterSale) {

    public Dimensions dimensions() {
        return Dimensions.ofOrder(storeId, channelId, orderId, customerId);
    }
}
