package org.daybook.orders;

import java.util.Locale;
import org.daybook.ledger.Dimensions;
import org.daybook.ledger.EntryDraft;
import org.daybook.money.Money;
import org.daybook.orders.lines.LinePart;
import org.daybook.orders.lines.LineShare;
import org.daybook.orders.lines.LineShare.Drawn;

/**
 * Turns parts of an order's lines into amounts of an entry.
 *
 * @param order whose sale it is
 * @param locationId where the goods move
 */
record SalePosting(Dimensions order, long locationId, EntryDraft draft) {

    /** Revenue at list price, every discount, tax and freight; cost as the goods leave. */
    void ship(LinePart part) {
        Dimensions about = about(part);
        draft.add("list_price", part.netListed(), about);
        for (Drawn discount : part.discounts()) {
            draft.add(
                    kind(discount.share()),
                    discount.part(),
                    about.campaign(discount.share().campaignId()));
        }
        draft.add("freight", part.netFreight(), about).add("output_vat", part.tax(), about);
        Money cost = part.cost();
        if (cost != null) {
            draft.add("cost", cost, about).add("sold", cost, stored(part));
        }
    }

    /** The mirror of what was posted; what becomes of the goods is added by their grade. */
    void giveBack(LinePart part, Returns.Grade grade) {
        Dimensions about = about(part);
        draft.add("returned_at_list_price", part.netListed(), about);
        for (Drawn discount : part.discounts()) {
            draft.add(
                    kind(discount.share()) + "_given_back",
                    discount.part(),
                    about.campaign(discount.share().campaignId()));
        }
        draft.add("freight_given_back", part.netFreight(), about).add("output_vat_given_back", part.tax(), about);
        Money cost = part.cost();
        if (cost != null) {
            draft.add("cost_given_back", cost, about);
            keep(part, grade, cost);
        }
    }

    private void keep(LinePart part, Returns.Grade grade, Money cost) {
        if (grade == Returns.Grade.A) {
            draft.add("restocked", cost, stored(part));
        } else {
            draft.add("scrapped", cost, about(part));
        }
    }

    private Dimensions about(LinePart part) {
        return order.product(part.line().productId()).tax(part.line().taxRate());
    }

    private Dimensions stored(LinePart part) {
        return Dimensions.NONE.store(locationId).product(part.line().productId());
    }

    private static String kind(LineShare share) {
        return String.valueOf(share.discountKind()).toLowerCase(Locale.ROOT);
    }
}
