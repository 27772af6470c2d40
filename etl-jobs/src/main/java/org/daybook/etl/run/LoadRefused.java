package org.daybook.etl.run;

import java.util.Locale;

/** A load that cannot go on for a reason that its user can act on; the message is one sentence in their language. */
public final class LoadRefused extends RuntimeException {

    /** Why; the sentences stand in messages/etl.properties. */
    public enum Reason {
        BUSY,
        LEASE_LOST,
        SETTING_MISSING,
        DATABASE_UNREACHABLE,
        NO_SHOP,
        FIRST_IMPORT,
        CHECKS_FAILED,
        STEP_FAILED,
        NOTHING_TO_RESUME,
        UNKNOWN_OPTION
    }

    private final Reason reason;

    private final String sentence;

    public static LoadRefused because(Reason reason, Object... details) {
        return new LoadRefused(reason, sentence(reason, details));
    }

    private LoadRefused(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    public Reason reason() {
        return reason;
    }

    private static String sentence(Reason reason, Object... details) {
        return Words.of(reason.name().toLowerCase(Locale.ROOT), details);
    }
}
