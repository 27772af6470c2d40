package org.daybook.ledger.entries;

import java.util.Comparator;
import org.daybook.ledger.Dimensions;
import org.daybook.money.Money;

/** One line of an entry, debit positive. */
public record Leg(int legNo, Place place, Money amount) {

    /** What a leg is about; an empty role is none. */
    public record Place(long accountId, String role, String component, Dimensions dimensions)
            implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparingLong(
                        (Place place) -> place.dimensions().storeId())
                .thenComparingLong(place -> place.dimensions().channelId())
                .thenComparing(place -> Long.toString(place.accountId()))
                .thenComparing(Place::role)
                .thenComparingLong(place -> place.dimensions().campaignId());

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
