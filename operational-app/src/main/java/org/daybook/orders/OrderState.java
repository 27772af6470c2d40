package org.daybook.orders;

import org.daybook.settings.Refused.Word;

/** What the states of an order are called, on each of its three axes. */
public final class OrderState {

    private OrderState() {}

    /** Such as {@code paid}. */
    public static Word payment(String code) {
        return new Word("order.payment." + code);
    }

    /** Such as {@code part_shipped}. */
    public static Word fulfilment(String code) {
        return new Word("order.fulfilment." + code);
    }

    /** Such as {@code requested}. */
    public static Word afterSale(String code) {
        return new Word("order.after_sale." + code);
    }
}
