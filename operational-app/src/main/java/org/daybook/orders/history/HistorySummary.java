package org.daybook.orders.history;

import java.util.List;
import org.daybook.audit.BusinessEvent;
import org.daybook.audit.BusinessEvents;
import org.daybook.ledger.Dimensions;
import org.daybook.ledger.EntryDraft;
import org.daybook.ledger.Postings;
import org.daybook.money.Money;
import org.daybook.settings.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An imported past of which only the sums of a day are known, per store and channel. */
@Service
public class HistorySummary {
    private static final String EVENT_KIND = "historical_import";

    private final BusinessEvents happened;
    private final HistorySummaryTable table;
    private final Postings postings;

    HistorySummary(BusinessEvents happened, HistorySummaryTable table, Postings postings) {
        this.happened = happened;
        this.table = table;
        this.postings = postings;
    }

    /** What a sum is of. */
    public enum Kind {
        SALE,
        RETURN,
        ADJUSTMENT
    }

    /**
     * A sum without tax, signed as captured.
     *
     * @param net after the discount
     * @param discount of a sale, positive
     * @param cost signed; null if it is not known
     * @param campaignId 0 for none
     */
    public record Sum(
            Kind kind,
            long storeId,
            long channelId,
            long campaignId,
            Money net,
            Money discount,
            @Nullable Money cost) {

        /** Before the discount. */
        Money gross() {
            return net.plus(discount);
        }
    }

    /** The same again changes nothing. */
    @Transactional
    public void take(long importId, String documentNo, List<Sum> sums, Moment moment) {
        if (!happened.begin(BusinessEvent.of(EVENT_KIND, documentNo, sums, moment))) {
            return;
        }
        table.insert(importId, documentNo, sums, moment);
        EntryDraft draft =
                new EntryDraft(EVENT_KIND, documentNo, moment, sums.get(0).net().currency());
        sums.forEach(sum -> post(sum, draft));
        postings.post(draft);
    }

    private static void post(Sum sum, EntryDraft draft) {
        Dimensions about =
                Dimensions.NONE.store(sum.storeId()).channel(sum.channelId()).campaign(sum.campaignId());
        if (sum.kind() == Kind.SALE) {
            draft.add("sale_net", sum.net(), about)
                    .add("sale_discount", sum.discount(), about)
                    .add("sale_gross", sum.gross(), about);
        } else {
            Money back = sum.net().negate();
            String component = sum.kind() == Kind.RETURN ? "return_amount" : "adjustment_amount";
            draft.add(component, back, about).add("clearing", back, about);
        }
        postCost(sum, draft, about);
    }

    private static void postCost(Sum sum, EntryDraft draft, Dimensions about) {
        Money cost = sum.cost();
        if (cost != null) {
            draft.add(sum.kind() == Kind.SALE ? "sale_cost" : "return_cost", cost, about)
                    .add("clearing", cost, about);
        }
    }
}
