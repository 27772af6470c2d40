package org.daybook.database;

import java.util.Locale;
import java.util.ResourceBundle;

/** The database cannot be used; says what, where and what to do. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        NO_CONNECTION,
        NEWER,
        NO_SOFTWARE,
        NOT_STARTED,
        NOT_STOPPED,
        NO_UNPRIVILEGED_USER,
        HOME_NOT_WRITABLE,
        HOME_CLOSED
    }

    private final Reason reason;
    private final String place;

    DatabaseUnavailable(Reason reason, Throwable cause, String place) {
        super(sentence(reason, place, Locale.ENGLISH), cause);
        this.reason = reason;
        this.place = place;
    }

    DatabaseUnavailable(Reason reason, String place) {
        super(sentence(reason, place, Locale.ENGLISH));
        this.reason = reason;
        this.place = place;
    }

    public Reason reason() {
        return reason;
    }

    public String message(Locale language) {
        return sentence(reason, place, language);
    }

    private static String sentence(Reason reason, String place, Locale language) {
        ResourceBundle.Control onlyWhatIsAsked =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("messages.database", language, onlyWhatIsAsked)
                .getString(reason.name().toLowerCase(Locale.ROOT))
                .replace("{0}", place);
    }
}
