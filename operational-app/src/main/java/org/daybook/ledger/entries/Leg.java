package org.daybook.ledger;

import java.util.Comparator;
import org.daybook.money.Money;

/** One line of an entry, debit positive. */
record Leg(int legNo, Place place, Money amount) {

    /** What a leg is about; an empty role is none, campaign 0 is none. */
    record Place(long storeId, long channelId, long accountId, String role, long campaignId)
            implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparingLong(Place::storeId)
                .thenComparingLong(Place::channelId)
                .thenComparing(place -> Long.toString(place.accountId))
                .thenComparing(Place::role)
                .thenComparingLong(Place::campaignId);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
