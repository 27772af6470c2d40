package org.daybook.analytics.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.database.Home;
import org.daybook.reports.Period;
import org.daybook.reports.data.FigureReader;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseDamaged;
import org.springframework.stereotype.Service;

/** Reads dashboards from the current release. A release never changes, so what was read of it is kept. */
@Service
public class Dashboards {
    private static final int MOST_KEPT = 400;

    /** A shop that has not sold for so long is told of as it was when it last did. */
    private static final int ASLEEP_AFTER = 31;

    private final Home home;
    private final Rankings rankings;
    private final Kept kept = new Kept(MOST_KEPT);

    Dashboards(Home home, Rankings rankings) {
        this.home = home;
        this.rankings = rankings;
    }

    private record Question(String part, long releaseId, Period period, String store, String language) {}

    /**
     * Nothing as long as nothing was loaded that can be read.
     *
     * @param store code of the store that is asked for, empty for the whole shop
     * @param today the shop's business day, of which no release can be complete
     */
    public Optional<Dashboard> current(PeriodChoice choice, String store, LocalDate today, String language) {
        return release().map(release -> {
            Manifest manifest = release.manifest();
            LocalDate complete = manifest.completeThrough();
            LocalDate last = lastDay(manifest);
            return new Dashboard(
                    release.id(),
                    choice,
                    choice.of(last),
                    store,
                    language,
                    complete,
                    manifest.isProvisional(),
                    last.equals(complete) && complete.isBefore(today.minusDays(1)));
        });
    }

    /** Whether the current release is known to be damaged. */
    public boolean isDamaged() {
        try {
            return Release.current(home.warehouse()).map(Release::isDamaged).orElse(false);
        } catch (ReleaseDamaged unreadable) {
            return true;
        }
    }

    private Optional<Release> release() {
        try {
            return Release.current(home.warehouse());
        } catch (ReleaseDamaged unreadable) {
            return Optional.empty();
        }
    }

    private static LocalDate lastDay(Manifest manifest) {
        LocalDate complete = manifest.completeThrough();
        return manifest.days("core", "fct_sale_line")
                .map(Manifest.DayRange::last)
                .filter(day -> ChronoUnit.DAYS.between(day, complete) > ASLEEP_AFTER)
                .orElse(complete);
    }

    /** A part that is known already, so that a page need not wait for it. */
    public <T> Optional<T> known(Dashboard dashboard, Class<T> part, String name) {
        return kept.find(question(name, dashboard), part);
    }

    public Overview overview(Dashboard dashboard) {
        return read("overview", dashboard, Overview.class, reader -> Readings.overview(reader, dashboard));
    }

    public Weeks weeks(Dashboard dashboard) {
        return read("weeks", dashboard, Weeks.class, reader -> Readings.weeks(reader, dashboard));
    }

    public Bridge bridge(Dashboard dashboard) {
        return read("bridge", dashboard, Bridge.class, reader -> Readings.bridge(reader, dashboard));
    }

    public Ranking products(Dashboard dashboard) {
        return read("products", dashboard, Ranking.class, reader -> rankings.products(reader, dashboard));
    }

    public Ranking stores(Dashboard dashboard) {
        return read("stores", dashboard, Ranking.class, reader -> rankings.stores(reader, dashboard));
    }

    private <T> T read(String part, Dashboard dashboard, Class<T> type, Function<FigureReader, T> reading) {
        return kept.get(question(part, dashboard), type, () -> {
            Release release = Release.of(home.warehouse(), dashboard.releaseId());
            try (FigureReader reader = FigureReader.open(release, dashboard.isWholeShop() ? null : dashboard.store())) {
                return reading.apply(reader);
            }
        });
    }

    private static Question question(String part, Dashboard asked) {
        return new Question(part, asked.releaseId(), asked.period(), asked.store(), asked.language());
    }
}
