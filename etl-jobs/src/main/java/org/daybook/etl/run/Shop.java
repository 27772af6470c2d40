package org.daybook.etl.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Settings of the shop that a load needs, as they were in the snapshot. */
public record Shop(String currency, String zone, String cutOver, String language, int fiscalStartMonth) {

    /** The last business day that had ended at that instant, by the shop's clock. */
    public LocalDate completeThrough(Instant instant) {
        LocalTime start = LocalTime.parse(cutOver);
        return instant.atZone(ZoneId.of(zone))
                .toLocalDateTime()
                .minusNanos(start.toNanoOfDay())
                .toLocalDate()
                .minusDays(1);
    }
}
