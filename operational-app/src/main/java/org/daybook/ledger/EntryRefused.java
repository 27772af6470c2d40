package org.daybook.ledger;

/** An event was posted before, with other content; the entry that stands is not changed. */
public final class EntryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    EntryRefused(String key) {
        super("The event " + key + " was posted before with other content; a correction is a new event.");
        this.key = key;
    }

    public String key() {
        return key;
    }
}
