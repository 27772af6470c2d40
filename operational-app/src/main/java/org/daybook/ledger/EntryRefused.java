package org.daybook.ledger;

/** An entry cannot be written as asked; those that stand are not changed. */
public final class EntryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    /** It was posted before with other content. */
    public EntryRefused(String key) {
        this(key, "was posted before with other content; a correction is a new event");
    }

    /** For another reason. */
    public EntryRefused(String key, String why) {
        super("The event " + key + " " + why + ".");
        this.key = key;
    }

    public String key() {
        return key;
    }
}
