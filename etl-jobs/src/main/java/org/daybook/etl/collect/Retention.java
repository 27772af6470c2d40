package org.daybook.etl.collect;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which releases stay: the newest ones, all of the recent past, and of each month before the last one, so that what was
 * printed from a month's end can be printed again.
 */
public record Retention(int newest, Duration recent) {
    /** What loads go by; the administrator's guide tells these numbers. */
    public static final Retention DEFAULT = new Retention(3, Duration.ofDays(30));

    /** A release by its number and the moment it was published. */
    public record Published(long id, Instant at) {
        YearMonth month() {
            return YearMonth.from(at.atZone(ZoneOffset.UTC));
        }
    }

    /** The releases that may go, given all of them in ascending order. */
    public List<Published> expired(List<Published> releases, Instant now) {
        Map<YearMonth, Long> lastOfMonth = new HashMap<>();
        releases.forEach(r -> lastOfMonth.put(r.month(), r.id()));
        Set<Long> kept = new HashSet<>(lastOfMonth.values());
        releases.stream()
                .skip(Math.max(0, releases.size() - newest))
                .map(Published::id)
                .forEach(kept::add);
        return releases.stream()
                .filter(r -> !kept.contains(r.id()) && r.at().isBefore(now.minus(recent)))
                .toList();
    }
}
