package org.daybook.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an amount is about. An id of 0 and an empty text are none.
 *
 * @param reference the document that opened the item, such as a shipment or a bill
 * @param taxRate 0.13 is 13 %
 */
public record Dimensions(
        long storeId,
        long channelId,
        long orderId,
        long productId,
        long customerId,
        long campaignId,
        String reference,
        String supplierNo,
        String provider,
        @Nullable BigDecimal taxRate) {

    public static final Dimensions NONE = new Dimensions(0, 0, 0, 0, 0, 0, "", "", "", null);

    /** Whose sale it is, and where. */
    public static Dimensions ofOrder(long storeId, long channelId, long orderId, long customerId) {
        return new Dimensions(storeId, channelId, orderId, 0, customerId, 0, "", "", "", null);
    }

    public Dimensions store(long id) {
        return new Dimensions(
                id, channelId, orderId, productId, customerId, campaignId, reference, supplierNo, provider, taxRate);
    }

    public Dimensions channel(long id) {
        return new Dimensions(
                storeId, id, orderId, productId, customerId, campaignId, reference, supplierNo, provider, taxRate);
    }

    public Dimensions product(long id) {
        return new Dimensions(
                storeId, channelId, orderId, id, customerId, campaignId, reference, supplierNo, provider, taxRate);
    }

    public Dimensions customer(long id) {
        return new Dimensions(
                storeId, channelId, orderId, productId, id, campaignId, reference, supplierNo, provider, taxRate);
    }

    public Dimensions campaign(long id) {
        return new Dimensions(
                storeId, channelId, orderId, productId, customerId, id, reference, supplierNo, provider, taxRate);
    }

    public Dimensions reference(String document) {
        return new Dimensions(
                storeId,
                channelId,
                orderId,
                productId,
                customerId,
                campaignId,
                document,
                supplierNo,
                provider,
                taxRate);
    }

    public Dimensions supplier(String number) {
        return new Dimensions(
                storeId, channelId, orderId, productId, customerId, campaignId, reference, number, provider, taxRate);
    }

    public Dimensions provider(String name) {
        return new Dimensions(
                storeId, channelId, orderId, productId, customerId, campaignId, reference, supplierNo, name, taxRate);
    }

    public Dimensions tax(BigDecimal rate) {
        return new Dimensions(
                storeId,
                channelId,
                orderId,
                productId,
                customerId,
                campaignId,
                reference,
                supplierNo,
                provider,
                rate.stripTrailingZeros());
    }
}
