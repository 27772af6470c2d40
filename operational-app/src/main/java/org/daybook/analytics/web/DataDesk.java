package org.daybook.analytics.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.analytics.dashboard.Dashboards;
import org.daybook.analytics.dashboard.PeriodChoice;
import org.daybook.analytics.sql.runs.QueryRun;
import org.daybook.analytics.sql.runs.QueryRuns;
import org.daybook.analytics.sql.runs.ReleaseChoices;
import org.daybook.analytics.sql.saved.SavedQueries;
import org.daybook.analytics.sql.saved.SavedQuery;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.warehouse.Manifest.CheckResult;
import org.daybook.warehouse.Release;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the first page shows to who works with data: the release, its checks, and their queries. */
@Component
class DataDesk {
    private static final int MOST = 6;

    private final Dashboards dashboards;
    private final ReleaseChoices releases;
    private final QueryRuns runs;
    private final SavedQueries saved;

    DataDesk(Dashboards dashboards, ReleaseChoices releases, QueryRuns runs, SavedQueries saved) {
        this.dashboards = dashboards;
        this.releases = releases;
        this.runs = runs;
        this.saved = saved;
    }

    /** How many checks of a release passed. */
    record Proof(long passed, int all) {
        public boolean isWhole() {
            return passed == all;
        }
    }

    /** What an analyst left off. */
    record Queries(List<QueryRun> latest, List<SavedQuery> saved) {}

    void show(SignedIn me, LocalDate day, String language, Model model) {
        if (me.may(Right.LOADS_READ)) {
            model.addAttribute(
                    "release",
                    dashboards
                            .current(PeriodChoice.THIS_MONTH, "", day, language)
                            .orElse(null));
            model.addAttribute("isDamaged", dashboards.isDamaged());
            model.addAttribute("proof", proof().orElse(null));
        }
        if (me.may(Right.SQL_RUN)) {
            model.addAttribute(
                    "queries",
                    new Queries(
                            runs.before(me.userId(), Long.MAX_VALUE, MOST),
                            saved.seenBy(me.userId()).stream().limit(MOST).toList()));
        }
    }

    private Optional<Proof> proof() {
        return releases.current()
                .map(Release::manifest)
                .map(release -> new Proof(
                        release.checks().stream().filter(CheckResult::passed).count(),
                        release.checks().size()));
    }
}
