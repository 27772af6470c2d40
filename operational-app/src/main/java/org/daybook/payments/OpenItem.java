package org.daybook.payments;

import java.util.ArrayList;
import java.util.List;
import org.daybook.money.Money;

/** What is still owed for one parcel. */
record OpenItem(long receivableId, String reference, Money open) {

    /** A part of an item that is settled. */
    record Settled(OpenItem item, Money amount) {}

    /** Settles items in their order until the money is used up. */
    static List<Settled> settle(List<OpenItem> items, Money money) {
        List<Settled> settled = new ArrayList<>();
        Money left = money;
        for (OpenItem item : items) {
            Money part = item.open.min(left);
            if (!part.isZero()) {
                settled.add(new Settled(item, part));
            }
            left = left.minus(part);
        }
        return settled;
    }

    static Money sum(List<Settled> settled, Money nothing) {
        return settled.stream().map(Settled::amount).reduce(nothing, Money::plus);
    }
}
