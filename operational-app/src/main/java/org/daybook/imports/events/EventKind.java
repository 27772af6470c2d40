package org.daybook.imports.events;

import java.math.BigDecimal;
import java.util.Set;
import org.daybook.imports.events.file.Payload;
import org.daybook.imports.events.file.RecordedEvent;
import org.daybook.money.Money;
import org.daybook.settings.Moment;
import org.daybook.settings.Shop;

/** Does events of some kinds again, through the service that does them live. */
interface EventKind {

    /** The kinds that it knows. */
    Set<String> kinds();

    /** Does one of them, in the transaction that runs. */
    void replay(Occasion occasion);

    /**
     * An event where and when it happens.
     *
     * @param importId the import that brings it
     */
    record Occasion(RecordedEvent event, Shop shop, Moment moment, long importId, EventIndex index) {

        Payload payload() {
            return event.payload();
        }

        Money money(String field) {
            return new Money(payload().number(field), shop.currency());
        }

        Money money(BigDecimal amount) {
            return new Money(amount, shop.currency());
        }
    }
}
