package org.daybook.reporting.fires;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.reporting.mails.Deliveries;
import org.daybook.reporting.schedules.Audience;
import org.daybook.reporting.schedules.Schedule;
import org.daybook.reporting.schedules.Schedules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The runs of schedules, to look at and to try again. */
@Service
public class Fires {
    private final FireTable table;
    private final Schedules schedules;
    private final Audience audience;
    private final Deliveries deliveries;
    private final Clock clock;

    Fires(FireTable table, Schedules schedules, Audience audience, Deliveries deliveries, Clock clock) {
        this.table = table;
        this.schedules = schedules;
        this.audience = audience;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    public Optional<FireRow> find(long fireId) {
        return table.find(fireId);
    }

    /** Newest first. */
    public List<FireRow> latest(long scheduleId, int most) {
        return table.latest(scheduleId, most);
    }

    /** From the beginning, with as much time as the schedule gives; false if it has not failed. */
    @Transactional
    public boolean runAgain(long fireId) {
        Instant now = clock.instant();
        Optional<FireRow> fire = table.find(fireId);
        Optional<Schedule> schedule = fire.flatMap(run -> schedules.find(run.scheduleId()));
        Instant deadline = now.plus(schedule.map(Schedule::deadline).orElse(Duration.ofHours(1)));
        boolean isOpen = table.reopen(fireId, now, deadline);
        if (isOpen) {
            deliveries.expectAgain(fireId, deadline);
            schedule.filter(Schedule::hasReport).ifPresent(report -> expect(report, fire.orElseThrow(), deadline));
        }
        return isOpen;
    }

    /** Of a run that was only noted nobody was expected to get anything. */
    private void expect(Schedule schedule, FireRow fire, Instant deadline) {
        LocalDate day = LocalDate.ofInstant(fire.dueAt(), schedule.rule().zone());
        audience.of(schedule, day).forEach(reader -> deliveries.expect(fire.fireId(), reader, deadline));
    }
}
