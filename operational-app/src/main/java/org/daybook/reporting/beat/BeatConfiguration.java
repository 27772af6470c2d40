package org.daybook.reporting.beat;

import java.time.Duration;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often the scheduler looks for what is due. */
@Configuration(proxyBeanMethods = false)
class BeatConfiguration {
    private static final Duration BEAT = Duration.ofSeconds(10);

    @Bean
    JobDetail beatJob() {
        return JobBuilder.newJob(BeatJob.class)
                .withIdentity("beat")
                .storeDurably()
                .build();
    }

    /** A beat that was missed is not made up for: the next finds all that is due. */
    @Bean
    Trigger beatTrigger(JobDetail beatJob) {
        return trigger(beatJob.getKey());
    }

    /** From now on. */
    static Trigger trigger(JobKey job) {
        return TriggerBuilder.newTrigger()
                .withIdentity("beat")
                .forJob(job)
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(BEAT.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
