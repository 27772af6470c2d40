package org.daybook.reporting.fires;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.daybook.reporting.LoadNotStarted;
import org.daybook.reporting.runs.LoadRunRow;
import org.daybook.reporting.runs.LoadRuns;
import org.daybook.reporting.runs.LoadStarter;
import org.daybook.reporting.schedules.Schedule;
import org.daybook.scheduler.LoadRequest.Extent;
import org.daybook.settings.Shops;
import org.springframework.stereotype.Component;

/** Starts the load and looks after it: what it says of itself is what counts, also after this program was gone. */
@Component
class LoadWork implements Work {
    private static final String LOADING = "loading";
    private static final Duration LOOK = Duration.ofSeconds(15);

    private final LoadRuns runs;
    private final LoadStarter starter;
    private final Shops shops;
    private final Waiting waiting;

    LoadWork(LoadRuns runs, LoadStarter starter, Shops shops, Waiting waiting) {
        this.runs = runs;
        this.starter = starter;
        this.shops = shops;
        this.waiting = waiting;
    }

    @Override
    public Schedule.Job job() {
        return Schedule.Job.LOAD;
    }

    @Override
    public FireEnd run(FireRow fire, Schedule schedule) {
        if (fire.reason().equals(LOADING)) {
            Optional<LoadRunRow> last = runs.latest(1).stream()
                    .filter(run -> !run.startedAt().isBefore(startOf(fire)))
                    .findFirst();
            if (last.isPresent() && !last.get().isRunning()) {
                return ended(last.get());
            }
            if (starter.state().isRunning() || runs.isSomebodyLoading()) {
                return waiting.again(LOADING, LOOK);
            }
            if (starter.state().isFailed()) {
                return waiting.failed("load_failed", starter.state().line());
            }
        }
        return start(fire);
    }

    private FireEnd start(FireRow fire) {
        try {
            starter.start(Extent.CHANGES, Locale.forLanguageTag(shops.language()));
            return waiting.again(LOADING, LOOK);
        } catch (LoadNotStarted refused) {
            return refused.reason() == LoadNotStarted.Reason.RUNNING
                    ? waiting.orFailed(fire, "load_running", "")
                    : waiting.failed("no_distribution", "");
        }
    }

    private FireEnd ended(LoadRunRow run) {
        return run.isFailed()
                ? waiting.failed("load_failed", Objects.requireNonNullElse(run.message(), run.status()))
                : waiting.done(run.releaseId());
    }

    private static Instant startOf(FireRow fire) {
        return Objects.requireNonNull(fire.startedAt());
    }
}
