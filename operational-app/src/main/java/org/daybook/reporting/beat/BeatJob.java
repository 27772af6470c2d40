package org.daybook.reporting.beat;

import org.daybook.reporting.fires.Morning;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** One beat: whatever is due. */
@DisallowConcurrentExecution
class BeatJob extends QuartzJobBean {
    private final Morning morning;

    BeatJob(Morning morning) {
        this.morning = morning;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        morning.beat();
    }
}
