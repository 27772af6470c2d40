package org.daybook.imports.events;

import java.math.BigDecimal;
import java.util.Set;
import org.daybook.imports.events.file.EventRejected;
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

        /** An amount above zero. */
        Money positive(String field) {
            return positive(payload(), field);
        }

        /** An amount above zero of a part of the payload. */
        Money positive(Payload part, String field) {
            return money(exact(field, part.positive(field)));
        }

        /** A number that needs no rounding to be money of the shop. */
        BigDecimal exact(String field, BigDecimal number) {
            if (number.stripTrailingZeros().scale() > shop.currency().getDefaultFractionDigits()) {
                throw new EventRejected("event.too_fine", field, number.toPlainString(), shop.currency());
            }
            return number;
        }

        Money money(BigDecimal amount) {
            return new Money(amount, shop.currency());
        }
    }
}
