package org.daybook.analytics.dashboard;

import java.util.List;
import org.daybook.database.Home;
import org.daybook.reports.text.Languages;
import org.daybook.warehouse.Release;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Answers the usual questions about the whole shop once for each release, on one thread that rests as long as it works, so
 * that nobody who opens the dashboard waits for them.
 */
@Component
@ConditionalOnWebApplication
class Preparation implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final long LOOK_MILLIS = 2000;
    private static final long LONGEST_REST_MILLIS = 1000;

    private final Home home;
    private final Dashboards dashboards;
    private @Nullable Thread thread;

    Preparation(Home home, Dashboards dashboards) {
        this.home = home;
        this.dashboards = dashboards;
    }

    @Override
    public void start() {
        Thread started = new Thread(this::run, "dashboard");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    private void run() {
        long known = 0;
        try {
            while (true) {
                known = prepare(known);
                dashboards.tidy();
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private long prepare(long known) throws InterruptedException {
        long newest = 0;
        try {
            List<Long> ids = Release.ids(home.warehouse());
            newest = ids.isEmpty() ? 0 : ids.get(ids.size() - 1);
            if (newest != known) {
                prepare(Release.of(home.warehouse(), newest));
            }
        } catch (RuntimeException unreadable) {
            LOG.warn("release {} cannot be prepared for the dashboard", newest, unreadable);
        }
        if (newest != known) {
            dashboards.prepared(newest);
        }
        return newest;
    }

    private void prepare(Release release) throws InterruptedException {
        long start = System.nanoTime();
        for (PeriodChoice choice : PeriodChoice.values()) {
            for (String language : Languages.tags()) {
                for (String part : Dashboards.PARTS) {
                    long begun = System.nanoTime();
                    dashboards.prepare(release, choice, language, part);
                    Thread.sleep(Math.min(LONGEST_REST_MILLIS, millis(begun)));
                }
            }
        }
        LOG.info("the dashboard of release {} was prepared in {} ms", release.id(), millis(start));
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
