package org.daybook.analytics.dashboard;

import java.util.List;
import org.daybook.database.Home;
import org.daybook.reports.text.Languages;
import org.daybook.settings.Choice;
import org.daybook.stock.Stores;
import org.daybook.warehouse.Release;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Answers the usual questions once for each release, those about the whole shop first, then those about each store if there
 * are few, on one thread that rests as long as it works, so that nobody who opens the dashboard waits for them.
 */
@Component
@ConditionalOnWebApplication
class Preparation implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final long LOOK_MILLIS = 2000;
    private static final long LONGEST_REST_MILLIS = 1000;

    /** More of them would take too long; each is answered when it is asked for. */
    private static final int MOST_STORES = 5;

    private final Home home;
    private final Dashboards dashboards;
    private final Stores stores;
    private @Nullable Thread thread;
    private boolean isFailing;

    Preparation(Home home, Dashboards dashboards, Stores stores) {
        this.home = home;
        this.dashboards = dashboards;
        this.stores = stores;
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
                known = look(known);
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    // A folder that cannot be listed for a moment does not end the looking.
    private long look(long known) throws InterruptedException {
        try {
            long newest = prepare(known);
            dashboards.tidy();
            isFailing = false;
            return newest;
        } catch (RuntimeException | Error failure) {
            if (!isFailing) {
                LOG.warn("the dashboard could not look for a new release, and goes on trying", failure);
            }
            isFailing = true;
            return known;
        }
    }

    private long prepare(long known) throws InterruptedException {
        long newest = 0;
        try {
            newest = newest();
            if (newest != known) {
                prepare(Release.of(home.warehouse(), newest));
            }
        } catch (RuntimeException unreadable) {
            LOG.warn("release {} cannot be prepared for the dashboard", newest, unreadable);
        }
        if (newest != known && newest == newest()) {
            dashboards.prepared(newest);
        }
        return newest;
    }

    private long newest() {
        List<Long> ids = Release.ids(home.warehouse());
        return ids.isEmpty() ? 0 : ids.get(ids.size() - 1);
    }

    private void prepare(Release release) throws InterruptedException {
        long start = System.nanoTime();
        prepare(release, "", Dashboards.PARTS);
        if (newest() == release.id()) {
            dashboards.prepared(release.id());
            LOG.info("the dashboard of release {} was prepared in {} ms", release.id(), millis(start));
        }
        List<Choice> places = stores.all("en");
        if (places.size() <= MOST_STORES) {
            for (Choice store : places) {
                prepare(release, store.code(), Dashboards.OF_A_STORE);
            }
        }
    }

    private void prepare(Release release, String store, List<String> parts) throws InterruptedException {
        for (PeriodChoice choice : PeriodChoice.values()) {
            for (String language : Languages.tags()) {
                for (String part : parts) {
                    if (newest() != release.id()) {
                        return;
                    }
                    long begun = System.nanoTime();
                    dashboards.prepare(release, choice, store, language, part);
                    Thread.sleep(Math.min(LONGEST_REST_MILLIS, millis(begun)));
                }
            }
        }
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
