package org.daybook.imports.events.file;

/** A place in a file, such as one of its events, cannot be understood; says where, and why. */
public final class PlaceRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String place;
    private final transient EventRejected why;

    /** @param key of the sentence, among the messages of imports, with room for the place and the reason */
    public PlaceRejected(String key, String place, EventRejected why) {
        super(place, why);
        this.key = key;
        this.place = place;
        this.why = why;
    }

    public String key() {
        return key;
    }

    public String place() {
        return place;
    }

    public EventRejected why() {
        return why;
    }
}
