package org.daybook.reporting.fires;

import org.daybook.reporting.schedules.Schedule;

/** What a run of one kind of schedule does. */
interface Work {

    Schedule.Job job();

    /** Goes as far as it can now, and says how far that was. */
    FireEnd run(FireRow fire, Schedule schedule);
}
