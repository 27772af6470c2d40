package org.daybook.audit;

import org.daybook.settings.Refused;

/** An event of this key happened before and said something else; what stands is not changed. */
public final class EventRefused extends Refused {

    private static final long serialVersionUID = 1L;

    EventRefused(String event) {
        super(
                "The event " + event + " happened before with other content; a correction is a new event.",
                "event.other_content",
                event);
    }
}
