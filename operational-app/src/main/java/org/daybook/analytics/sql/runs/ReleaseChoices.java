package org.daybook.analytics.sql.runs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.database.Home;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseDamaged;
import org.daybook.warehouse.ReleaseMissing;
import org.springframework.stereotype.Component;

/** The releases that queries may run on. */
@Component
public class ReleaseChoices {
    private static final int MOST = 30;

    private final Home home;

    ReleaseChoices(Home home) {
        this.home = home;
    }

    /** A release that is kept. */
    public record Kept(long id, LocalDate completeThrough) {}

    /** Newest first; damaged ones are left out. */
    public List<Kept> latest() {
        List<Long> ids = Release.ids(home.warehouse());
        return ids.stream()
                .skip(Math.max(0, ids.size() - MOST))
                .sorted((one, other) -> Long.compare(other, one))
                .flatMap(this::kept)
                .toList();
    }

    /** The current one, unless it is damaged or there is none. */
    public Optional<Release> current() {
        try {
            return Release.current(home.warehouse());
        } catch (ReleaseDamaged damaged) {
            return Optional.empty();
        }
    }

    /**
     * What a query reads at most: all of each table that it names. What it leaves out by days is not known before.
     *
     * @param releaseId nothing for the current one
     * @return nothing if it names no table, or there is no such release
     */
    public Optional<Cost> cost(String query, Optional<Long> releaseId) {
        try {
            return releaseId
                    .map(id -> Release.of(home.warehouse(), id))
                    .or(this::current)
                    .map(Release::manifest)
                    .flatMap(manifest -> Cost.of(query, manifest));
        } catch (ReleaseDamaged | ReleaseMissing notThere) {
            return Optional.empty();
        }
    }

    private Stream<Kept> kept(long id) {
        try {
            return Stream.of(
                    new Kept(id, Release.of(home.warehouse(), id).manifest().completeThrough()));
        } catch (ReleaseDamaged damaged) {
            return Stream.empty();
        }
    }
}
