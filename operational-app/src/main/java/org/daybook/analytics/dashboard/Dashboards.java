package org.daybook.analytics.dashboard;

import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.daybook.database.Home;
import org.daybook.reports.Period;
import org.daybook.reports.PeriodKind;
import org.daybook.reports.data.FigureReader;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseDamaged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Reads dashboards from the current release. A release never changes, so what was read of it is kept; a new one is shown
 * once the usual questions about it are answered.
 */
@Service
public class Dashboards {
    /** The parts of a dashboard. */
    public static final List<String> PARTS = List.of("overview", "weeks", "bridge", "products", "stores");

    /** Those that a store has, too. */
    static final List<String> OF_A_STORE = List.of("overview", "weeks", "products");

    private static final int MOST_KEPT = 400;

    /** A shop that has not sold for so long is told of as it was when it last did. */
    private static final int ASLEEP_AFTER = 31;

    private final Home home;
    private final Rankings rankings;
    private final Shown shown;
    private final ReadingRoom room = new ReadingRoom();
    private final Kept kept = new Kept(MOST_KEPT);

    Dashboards(Home home, Rankings rankings) {
        this.home = home;
        this.rankings = rankings;
        this.shown = new Shown(home.warehouse());
    }

    /**
     * What an answer depends on.
     *
     * @param about the days
     * @param language empty if it is the same in all
     */
    private record Question(String part, long releaseId, Period about, String store, String language) {}

    /**
     * Nothing as long as nothing was loaded that can be read.
     *
     * @param store code of the store that is asked for, empty for the whole shop
     * @param today the shop's business day, of which no release can be complete
     */
    public Optional<Dashboard> current(PeriodChoice choice, String store, LocalDate today, String language) {
        return shown.release().map(release -> dashboard(release, choice, store, today, language));
    }

    private static Dashboard dashboard(
            Release release, PeriodChoice choice, String store, LocalDate today, String language) {
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
    }

    /** Whether the current release is known to be damaged. */
    public boolean isDamaged() {
        try {
            return Release.current(home.warehouse()).map(Release::isDamaged).orElse(false);
        } catch (ReleaseDamaged unreadable) {
            return true;
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
        return name.equals("products") || name.equals("stores")
                ? kept.find(figures(name, dashboard), Ranking.class)
                        .map(figures -> part.cast(named(name, dashboard, figures)))
                : kept.find(figures(name, dashboard), part);
    }

    public Overview overview(Dashboard dashboard) {
        return read("overview", dashboard, Overview.class);
    }

    public Weeks weeks(Dashboard dashboard) {
        return read("weeks", dashboard, Weeks.class);
    }

    public Bridge bridge(Dashboard dashboard) {
        return read("bridge", dashboard, Bridge.class);
    }

    public Ranking products(Dashboard dashboard) {
        return named("products", dashboard, read("products", dashboard, Ranking.class));
    }

    public Ranking stores(Dashboard dashboard) {
        return named("stores", dashboard, read("stores", dashboard, Ranking.class));
    }

    /** Answers one usual question before anybody asks it, once no visitor waits for another. */
    void prepare(Release release, PeriodChoice choice, String store, String language, String part)
            throws InterruptedException {
        Dashboard usual = dashboard(release, choice, store, LocalDate.MAX, language);
        Question question = figures(part, usual);
        if (kept.find(question, Object.class).isEmpty()) {
            // Claimed no sooner than it can be answered: no visitor waits for an answer that waits for visitors.
            room.prepare(release, placeOf(usual), reader -> {
                kept.offer(question, () -> reading(part, usual, reader));
                return question;
            });
        }
    }

    /** From now on this release is shown. */
    void prepared(long releaseId) {
        shown.prepared(releaseId);
    }

    /** Closes what is not read any more. */
    void tidy() throws InterruptedException {
        room.tidy();
    }

    @PreDestroy
    void close() {
        room.close();
    }

    private static @Nullable String placeOf(Dashboard dashboard) {
        return dashboard.isWholeShop() ? null : dashboard.store();
    }

    private <T> T read(String part, Dashboard dashboard, Class<T> type) {
        return kept.get(figures(part, dashboard), type, () -> {
            Release release = Release.of(home.warehouse(), dashboard.releaseId());
            return type.cast(room.read(release, placeOf(dashboard), reader -> reading(part, dashboard, reader)));
        });
    }

    private static Object reading(String part, Dashboard dashboard, FigureReader reader) {
        return switch (part) {
            case "overview" -> Readings.overview(reader, dashboard);
            case "weeks" -> Readings.weeks(reader, dashboard);
            case "bridge" -> Readings.bridge(reader, dashboard);
            case "products" -> Rankings.products(reader, dashboard.period());
            case "stores" -> Rankings.stores(reader, dashboard.period());
            default -> throw new IllegalArgumentException(part);
        };
    }

    /** Names are looked up once, too; the figures are the same in every language. */
    private Ranking named(String part, Dashboard dashboard, Ranking figures) {
        Question question =
                new Question(part, dashboard.releaseId(), dashboard.period(), dashboard.store(), dashboard.language());
        return kept.get(question, Ranking.class, () -> rankings.named(part, figures, dashboard.language()));
    }

    private static Question figures(String part, Dashboard asked) {
        Period about =
                switch (part) {
                    case "weeks" -> Period.containing(PeriodKind.DAY, asked.lastDay());
                    case "bridge" -> asked.wholeMonth();
                    default -> asked.period();
                };
        return new Question(
                part, asked.releaseId(), about, asked.store(), part.equals("bridge") ? asked.language() : "");
    }
}
