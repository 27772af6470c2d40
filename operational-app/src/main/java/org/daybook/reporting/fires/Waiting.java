package org.daybook.reporting.fires;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.daybook.reporting.runs.LoadRunRow;
import org.daybook.reporting.runs.LoadRuns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A run tries again until its deadline; then it has failed. */
@Component
class Waiting {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final LoadRuns runs;
    private final Clock clock;

    Waiting(LoadRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    FireEnd done(@Nullable Long releaseId) {
        return FireEnd.done(releaseId, clock.instant());
    }

    FireEnd again(String reason, Duration pause) {
        return FireEnd.waiting(reason, "", clock.instant(), pause);
    }

    /** Once more in a minute, or never after the deadline. */
    FireEnd orFailed(FireRow fire, String reason, String detail) {
        Instant now = clock.instant();
        return now.isBefore(fire.deadlineAt())
                ? FireEnd.waiting(reason, detail, now, PAUSE)
                : FireEnd.failed(reason, detail, now);
    }

    FireEnd failed(String reason, String detail) {
        return FireEnd.failed(reason, detail, clock.instant());
    }

    /** What the last load said, if it failed. */
    String lastLoad() {
        return runs.latest(1).stream()
                .filter(LoadRunRow::isFailed)
                .map(run -> Optional.ofNullable(run.message()).orElse(run.status()))
                .findFirst()
                .orElse("");
    }
}
