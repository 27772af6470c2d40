package org.daybook.reporting;

import java.util.Locale;
import org.daybook.settings.Refused;

/** A load cannot be started now. */
public final class LoadNotStarted extends Refused {

    private static final long serialVersionUID = 1L;

    /** Why; the name in lower case is the key of the sentence. */
    public enum Reason {
        /** The program was not started from a distribution, which carries the load. */
        NO_DISTRIBUTION("The load starts from a distribution only: use ./daybook or bin/daybook."),
        /** One runs already. */
        RUNNING("A load is running already: wait until it has ended.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    public LoadNotStarted(Reason reason) {
        super(reason.sentence, "load." + reason.name().toLowerCase(Locale.ROOT));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
