package org.daybook.ledger;

import org.daybook.settings.Refused;

/** An entry cannot be written as asked; those that stand are not changed. */
public final class EntryRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** It was posted before with other content. */
    public EntryRefused(String event) {
        this(event, "was posted before with other content; a correction is a new event");
    }

    /** For another reason. */
    public EntryRefused(String event, String why) {
        super("The event " + event + " " + why + ".", "event.entry_refused", event);
    }
}
