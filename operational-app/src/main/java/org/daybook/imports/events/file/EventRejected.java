package org.daybook.imports.events.file;

import java.util.List;

/** An event cannot be understood or done; says which, and why. */
public final class EventRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> details;

    /** @param key of the sentence, among the messages of imports */
    public EventRejected(String key, Object... details) {
        super(key + " " + List.of(details));
        this.key = key;
        this.details = List.of(details);
    }

    public String key() {
        return key;
    }

    public List<Object> details() {
        return details;
    }
}
