package org.daybook.imports;

/** The import was refused as a whole; the message is the sentence for the user. */
public final class ImportRefused extends RuntimeException {
    /** Whether the file or shop stands against it, or the command was incomplete. */
    public enum Cause {
        INPUT,
        USAGE
    }

    private final Cause cause;

    ImportRefused(Cause cause, String sentence) {
        super(sentence);
        this.cause = cause;
    }

    /** What stood against it below, for logs. */
    ImportRefused(Cause cause, String sentence, Throwable below) {
        super(sentence, below);
        this.cause = cause;
    }

    public Cause because() {
        return cause;
    }
}
