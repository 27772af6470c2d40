package org.daybook.orders;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When an order is to be paid: after shipment, or first.
 *
 * @param dueDays after shipment, for what is not paid before
 * @param heldDays how long an order that has to be paid first keeps its goods; empty for one served on account
 */
public record Terms(int dueDays, Optional<Integer> heldDays) {

    public Terms {
        if (dueDays < 0 || heldDays.filter(days -> days < 1).isPresent()) {
            throw new IllegalArgumentException("due after " + dueDays + " days, held for " + heldDays);
        }
    }

    /** Served before it is paid. */
    public static Terms onAccount(int dueDays) {
        return new Terms(dueDays, Optional.empty());
    }

    /** Served once it is paid; not paid for so many days, it is cancelled. */
    public static Terms payFirst(int heldDays) {
        return new Terms(0, Optional.of(heldDays));
    }

    /** As it stands in the database and in the warehouse. */
    public String code() {
        return heldDays.isPresent() ? "pay_first" : "on_account";
    }

    /** Until when the goods of an order that is placed now are promised; empty for always. */
    public Optional<Instant> heldUntil(Instant placedAt, ZoneId zone) {
        return heldDays.map(days -> placedAt.atZone(zone).plusDays(days).toInstant());
    }
}
