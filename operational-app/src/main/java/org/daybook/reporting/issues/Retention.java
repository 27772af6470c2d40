package org.daybook.reporting.issues;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.daybook.database.Home;
import org.daybook.warehouse.Release;
import org.springframework.stereotype.Service;

/**
 * Lets go of releases once the issues that needed them are past: of a day or a week after some hundred days, all others
 * after some years. The pages themselves stay for good.
 */
@Service
public class Retention {
    /** A hold is older than this before it is let go: its issue is noted by then. */
    private static final Duration GRACE = Duration.ofDays(1);

    private final IssueTable table;
    private final RetentionSettings settings;
    private final Path warehouse;
    private final Clock clock;

    Retention(IssueTable table, RetentionSettings settings, Home home, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.warehouse = home.warehouse();
        this.clock = clock;
    }

    /** To be called before releases are collected. */
    public void letGo() {
        Instant now = clock.instant();
        Instant recent = now.minus(Duration.ofDays(settings.keptDays()));
        Instant last =
                now.atZone(ZoneOffset.UTC).minusYears(settings.keptYears()).toInstant();
        Set<Long> needed = new HashSet<>(table.releasesOf(recent, last));
        Release.letGo(warehouse, needed, now.minus(GRACE));
    }
}
