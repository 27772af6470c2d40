package org.daybook.reporting.beat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

class BeatWatchTest {
    private final BeatConfiguration configuration = new BeatConfiguration();
    private final Trigger beat = configuration.beatTrigger(configuration.beatJob());
    private Scheduler scheduler;

    @BeforeEach
    void schedule() throws SchedulerException {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "beat watch");
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.threadPool.threadCount", "1");
        scheduler = new StdSchedulerFactory(settings).getScheduler();
    }

    @AfterEach
    void stop() throws SchedulerException {
        scheduler.shutdown();
    }

    @Test
    void aBeatThatWasNotedWhileTheClockWasAheadBeginsAnew() throws Exception {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        scheduler.scheduleJob(
                configuration.beatJob(),
                TriggerBuilder.newTrigger()
                        .withIdentity(beat.getKey())
                        .forJob(beat.getJobKey())
                        .startAt(Date.from(tomorrow))
                        .build());
        new BeatWatch(scheduler, beat).look();
        assertThat(next()).isBefore(Instant.now().plusSeconds(11));
    }

    @Test
    void aBeatThatGoesOnIsLeftAlone() throws Exception {
        scheduler.scheduleJob(configuration.beatJob(), beat);
        Instant before = next();
        new BeatWatch(scheduler, beat).look();
        assertThat(next()).isEqualTo(before);
    }

    private Instant next() throws SchedulerException {
        return scheduler.getTrigger(beat.getKey()).getNextFireTime().toInstant();
    }
}
