package org.daybook.imports;

import org.daybook.imports.ImportRefused.Cause;
import org.daybook.imports.events.EventFailed;
import org.daybook.imports.events.file.EventRejected;
import org.daybook.imports.faults.ImportText;
import org.daybook.settings.Refused;
import org.springframework.dao.DataIntegrityViolationException;

/** Says which event of a file failed, and why, in the user's language. */
final class EventSentence {

    private EventSentence() {}

    /** @throws RuntimeException the cause itself, if it is no refusal but a fault */
    static ImportRefused of(EventFailed failed, ImportText text) {
        return new ImportRefused(
                Cause.INPUT,
                text.of("event.failed", failed.event().id(), failed.event().kind(), why(failed.why(), text)),
                failed.why());
    }

    /** @throws RuntimeException the cause itself, if it is no refusal but a fault */
    static String why(RuntimeException cause, ImportText text) {
        if (cause instanceof EventRejected rejected) {
            return text.of(rejected.key(), rejected.details().toArray());
        }
        if (cause instanceof Refused refused) {
            return text.ofRefusal(refused);
        }
        if (cause instanceof DataIntegrityViolationException) {
            return text.of("event.books_refuse");
        }
        throw cause;
    }
}
