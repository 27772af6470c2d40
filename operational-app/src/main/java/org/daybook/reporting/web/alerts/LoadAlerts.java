package org.daybook.reporting.web.alerts;

import java.util.ArrayList;
import java.util.List;
import org.daybook.database.Home;
import org.daybook.reporting.runs.LoadRunRow;
import org.daybook.reporting.runs.LoadRuns;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseDamaged;
import org.daybook.web.alerts.Alert;
import org.daybook.web.alerts.AlertSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads that failed, and releases whose figures cannot be trusted. */
@Component
@Order(0)
class LoadAlerts implements AlertSource {
    private static final String RUNS = "/runs";

    private final LoadRuns runs;
    private final Home home;

    LoadAlerts(LoadRuns runs, Home home) {
        this.runs = runs;
        this.home = home;
    }

    @Override
    public List<Alert> alerts(SignedIn me) {
        List<Alert> alerts = new ArrayList<>();
        if (me.may(Right.LOADS_READ)) {
            runs.latest(1).stream()
                    .filter(LoadRunRow::isFailed)
                    .forEach(run -> alerts.add(Alert.failure("load_failed", 1, RUNS, run.runId())));
            release(alerts);
        }
        return alerts;
    }

    private void release(List<Alert> alerts) {
        try {
            Release.current(home.warehouse()).ifPresent(release -> faults(release, alerts));
        } catch (ReleaseDamaged unreadable) {
            alerts.add(Alert.failure("release_damaged", 1, RUNS));
        }
    }

    private static void faults(Release release, List<Alert> alerts) {
        Manifest manifest = release.manifest();
        if (release.isDamaged()) {
            alerts.add(Alert.failure("release_damaged", 1, RUNS));
        }
        if (manifest.isProvisional()) {
            alerts.add(Alert.failure(
                    "release_provisional",
                    1,
                    RUNS,
                    manifest.releaseId(),
                    manifest.failedTies().size()));
        }
        long failed =
                manifest.checks().stream().filter(check -> !check.passed()).count();
        if (failed > 0) {
            alerts.add(Alert.failure("checks_failed", failed, RUNS));
        }
    }
}
