package org.daybook.reporting.beat;

import org.daybook.reporting.fires.Beat;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** One beat: whatever is due. */
@DisallowConcurrentExecution
class BeatJob extends QuartzJobBean {
    private final Beat beat;

    BeatJob(Beat beat) {
        this.beat = beat;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        beat.run();
    }
}
