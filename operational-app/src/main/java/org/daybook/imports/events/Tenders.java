package org.daybook.imports.events;

import java.util.Locale;
import org.daybook.imports.events.file.EventRejected;
import org.daybook.imports.events.file.Payload;
import org.daybook.payments.Tender;
import org.daybook.payments.Tender.Method;
import org.springframework.stereotype.Component;

/** Understands how something is paid. */
@Component
class Tenders {
    private final Names names;

    Tenders(Names names) {
        this.names = names;
    }

    Tender of(Payload tender) {
        return new Tender(
                method(tender.text("method")),
                names.storeOrNone(tender.optionalText("store")),
                tender.optionalText("provider").orElse(""));
    }

    private static Method method(String name) {
        try {
            return Method.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new EventRejected("event.unknown", "method", name);
        }
    }
}
