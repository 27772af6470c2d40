package org.daybook.reporting.fires;

import java.time.Clock;
import org.daybook.reporting.mails.Deliveries;
import org.daybook.reporting.schedules.Audience;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells owners of each run that failed, or of which something has not left by its deadline: once, and why. */
@Component
class Alarms {
    private final FireTable fires;
    private final Audience audience;
    private final Deliveries deliveries;
    private final Clock clock;

    Alarms(FireTable fires, Audience audience, Deliveries deliveries, Clock clock) {
        this.fires = fires;
        this.audience = audience;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Transactional
    void raise() {
        fires.alarming(clock.instant())
                .forEach(fire -> audience.owners().forEach(owner -> deliveries.alarm(fire.fireId(), owner)));
    }
}
