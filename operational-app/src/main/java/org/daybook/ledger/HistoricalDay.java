package org.daybook.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.daybook.money.Money;

/** What an import says happened on one business day, of which it makes one entry. */
public record HistoricalDay(LocalDate businessDay, Instant lastEventAt, List<Amount> amounts) {

    public HistoricalDay {
        amounts = List.copyOf(amounts);
    }

    /** A signed amount of one kind, of one store and channel; campaign 0 is none. */
    public record Amount(Component component, long storeId, long channelId, long campaignId, Money amount) {}

    /** The kinds of amounts that the rules of an imported past know. */
    public enum Component {
        SALE_GROSS,
        SALE_DISCOUNT,
        RETURN_AMOUNT,
        ADJUSTMENT_AMOUNT,
        SALE_COST,
        RETURN_COST
    }
}
