package org.daybook.reporting.fires;

import org.daybook.reporting.mails.Deliveries;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes how far a run came, together with what that means for its readers. */
@Component
class Endings {
    private final FireTable table;
    private final Deliveries deliveries;

    Endings(FireTable table, Deliveries deliveries) {
        this.table = table;
        this.deliveries = deliveries;
    }

    /** False if somebody else has the run meanwhile; then nothing is noted. */
    @Transactional
    boolean note(FireRow fire, FireEnd end) {
        boolean isOurs = table.conclude(fire, end);
        if (isOurs && (end.state().equals("failed") || end.state().equals("skipped"))) {
            deliveries.failed(fire.fireId(), end.reason());
        }
        return isOurs;
    }
}
