package org.daybook.imports.events;

import org.daybook.imports.events.file.RecordedEvent;

/** One event of a file failed; the cause says why. */
public final class EventFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RecordedEvent event;
    private final transient RuntimeException why;

    EventFailed(RecordedEvent event, RuntimeException cause) {
        super(event.id(), cause);
        this.event = event;
        this.why = cause;
    }

    public RuntimeException why() {
        return why;
    }

    public RecordedEvent event() {
        return event;
    }
}
