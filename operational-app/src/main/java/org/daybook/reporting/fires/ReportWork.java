package org.daybook.reporting.fires;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.daybook.database.Home;
import org.daybook.reporting.issues.IssueRow;
import org.daybook.reporting.issues.NewIssue;
import org.daybook.reporting.issues.ReportIssues;
import org.daybook.reporting.mails.Deliveries;
import org.daybook.reporting.schedules.Schedule;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseDamaged;
import org.daybook.warehouse.ReleaseMissing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Prints a report once a release covers its period, once in each language and for each group of stores. A release is
 * published only if its checks passed; one whose figures do not all agree with the ledger is printed as provisional.
 */
@Component
class ReportWork implements Work {
    private static final Logger LOG = LoggerFactory.getLogger(ReportWork.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Path warehouse;
    private final ReportIssues issues;
    private final Deliveries deliveries;
    private final Readers readers;
    private final Waiting waiting;

    ReportWork(Home home, ReportIssues issues, Deliveries deliveries, Readers readers, Waiting waiting) {
        this.warehouse = home.warehouse();
        this.issues = issues;
        this.deliveries = deliveries;
        this.readers = readers;
        this.waiting = waiting;
    }

    @Override
    public Schedule.Job job() {
        return Schedule.Job.REPORT;
    }

    @Override
    public FireEnd run(FireRow fire, Schedule schedule) {
        Optional<Release> release;
        try {
            release = Release.current(warehouse);
        } catch (ReleaseDamaged damaged) {
            return waiting.orFailed(fire, "damaged", "");
        }
        if (release.isEmpty()
                || release.get()
                        .manifest()
                        .completeThrough()
                        .isBefore(fire.period().lastDay())) {
            return waiting.orFailed(fire, "data_missing", waiting.lastLoad());
        }
        if (release.get().isDamaged()) {
            return waiting.orFailed(fire, "damaged", "");
        }
        try {
            readers.of(fire, schedule).forEach(copy -> print(fire, schedule, copy, release.get()));
            deliveries.rendered(fire.fireId());
            return waiting.done(release.get().id());
        } catch (ReleaseMissing collected) {
            return waiting.again("data_missing", PAUSE);
        } catch (RuntimeException failure) {
            LOG.error("run {} of schedule {} could not be printed", fire.fireId(), fire.scheduleId(), failure);
            return waiting.orFailed(fire, "render_failed", "");
        }
    }

    private void print(FireRow fire, Schedule schedule, Readers.Copy copy, Release release) {
        IssueRow issue = issues.print(issues.begin(
                new NewIssue(schedule.report(), fire.period(), copy.language(), copy.storeId(), fire.fireId(), 0),
                release));
        copy.readers().forEach(reader -> deliveries.attach(fire.fireId(), reader, issue.issueId()));
    }
}
