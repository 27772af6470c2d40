package org.daybook.reporting.beat;

import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sees to it that the beat goes on after the computer's clock was ahead: Quartz notes the next beat by that clock and
 * would be silent until then. Counts its own time by a clock that nobody sets.
 */
@Component
class BeatWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BeatWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(20);

    /** Much later than the next beat ever is. */
    private static final Duration TOO_LATE = Duration.ofMinutes(1);

    private final Scheduler scheduler;
    private final Trigger beat;
    private @Nullable ScheduledExecutorService timer;

    BeatWatch(Scheduler scheduler, Trigger beatTrigger) {
        this.scheduler = scheduler;
        this.beat = beatTrigger;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "beat watch");
            thread.setDaemon(true);
            return thread;
        });
        started.scheduleWithFixedDelay(this::look, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        timer = started;
    }

    /** Begins the beat anew if the next one is too far ahead. */
    void look() {
        try {
            Optional<Date> next =
                    Optional.ofNullable(scheduler.getTrigger(beat.getKey())).map(Trigger::getNextFireTime);
            Date late = new Date(System.currentTimeMillis() + TOO_LATE.toMillis());
            if (next.filter(late::before).isPresent()) {
                LOG.warn("the clock went back: the next beat was noted for {}", next.get());
                scheduler.rescheduleJob(beat.getKey(), BeatConfiguration.trigger(beat.getJobKey()));
            }
        } catch (SchedulerException | RuntimeException failure) {
            LOG.warn("the next beat could not be looked up", failure);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = timer;
        timer = null;
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
