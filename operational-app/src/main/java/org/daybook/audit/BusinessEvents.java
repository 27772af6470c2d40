package org.daybook.audit;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The list of all business events; every one of them happens once. */
@Service
public class BusinessEvents {
    private final BusinessEventTable table;
    private final Clock clock;

    BusinessEvents(BusinessEventTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * Notes the event, in the transaction in which it happens. Of two at once the second waits for the first.
     *
     * @return false if it happened before, with the same content: then nothing is to be done
     * @throws EventRefused if it happened before with other content
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean begin(BusinessEvent event) {
        if (table.insert(event, clock.instant())) {
            return true;
        }
        Optional<String> known = table.content(event.key());
        if (known.isPresent() && !known.get().equals(event.contentSha256())) {
            throw new EventRefused(event.key());
        }
        return false;
    }
}
