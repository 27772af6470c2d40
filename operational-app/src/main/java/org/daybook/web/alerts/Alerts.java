package org.daybook.web.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.users.SignedIn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** All that needs a user. How much it is stands on every page, so that is counted once a minute at most. */
@Service
public class Alerts {
    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_USERS = 1000;

    private final ObjectProvider<AlertSource> sources;
    private final Clock clock;
    private final Map<SignedIn, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SignedIn, Count> eldest) {
            return size() > MOST_USERS;
        }
    };

    Alerts(ObjectProvider<AlertSource> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    private record Count(long number, Instant at) {}

    /** Failures first. */
    public List<Alert> of(SignedIn me) {
        List<Alert> all = sources.orderedStream()
                .flatMap(source -> source.alerts(me).stream())
                .sorted(Comparator.comparing(Alert::isFailure).reversed())
                .toList();
        keep(me, all.stream().mapToLong(Alert::weight).sum());
        return all;
    }

    /** How many there are, as of a minute ago at most; none if that cannot be told, since no page is to fail for it. */
    public long count(SignedIn me) {
        Count known = known(me);
        if (known != null && known.at().plus(KEPT).isAfter(clock.instant())) {
            return known.number();
        }
        try {
            return of(me).stream().mapToLong(Alert::weight).sum();
        } catch (RuntimeException unknown) {
            LOG.warn("what needs {} could not be counted", me.name(), unknown);
            keep(me, 0);
            return 0;
        }
    }

    private synchronized @Nullable Count known(SignedIn me) {
        return counts.get(me);
    }

    private synchronized void keep(SignedIn me, long number) {
        counts.put(me, new Count(number, clock.instant()));
    }
}
