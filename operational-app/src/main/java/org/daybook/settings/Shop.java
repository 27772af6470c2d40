package org.daybook.settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

    /** What the clock shows, as this shop counts its days. */
    public Moment moment(Clock now) {
        Instant instant = now.instant();
        return new Moment(clock().dayOf(instant), instant);
    }

    /** Noon of a business day, for what is known by its day alone. */
    public Moment noonOf(LocalDate day) {
        return new Moment(day, clock().startOf(day).plus(Duration.ofHours(12)));
    }
}
