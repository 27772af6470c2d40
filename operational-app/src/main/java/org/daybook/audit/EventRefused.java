package org.daybook.audit;

/** An event of this key happened before and said something else; what stands is not changed. */
public final class EventRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    EventRefused(String key) {
        super("The event " + key + " happened before with other content; a correction is a new event.");
        this.key = key;
    }

    public String key() {
        return key;
    }
}
