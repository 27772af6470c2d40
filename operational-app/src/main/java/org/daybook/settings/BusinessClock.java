package org.daybook.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** The shop's zone and cut-over hour: which business day an instant belongs to. */
public record BusinessClock(ZoneId zone, LocalTime cutOver) {

    public LocalDate dayOf(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        LocalDate day = local.toLocalDate();
        return local.toLocalTime().isBefore(cutOver) ? day.minusDays(1) : day;
    }

    public Instant startOf(LocalDate businessDay) {
        return businessDay.atTime(cutOver).atZone(zone).toInstant();
    }
}
