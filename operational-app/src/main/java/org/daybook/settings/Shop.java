package org.daybook.settings;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;

/** The one shop of this database. */
public record Shop(Currency currency, ZoneId zone, LocalTime cutOver, String language) {

    /** A new shop: its days begin at midnight, its texts are English until it says otherwise. */
    public static Shop opened(Currency currency, ZoneId zone, String language) {
        return new Shop(currency, zone, LocalTime.MIDNIGHT, language);
    }

    public BusinessClock clock() {
        return new BusinessClock(zone, cutOver);
    }
}
