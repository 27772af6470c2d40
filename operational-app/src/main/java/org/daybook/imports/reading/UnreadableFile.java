package org.daybook.imports.reading;

/** The file as a whole cannot be read; the reason is told to the user in their language. */
public final class UnreadableFile extends RuntimeException {
    /** Why; the name in lower case is the key of the sentence. */
    public enum Reason {
        NOT_FOUND,
        FOLDER,
        EMPTY,
        BINARY,
        OLD_SPREADSHEET,
        NO_SPREADSHEET,
        DAMAGED,
        UNKNOWN_ENCODING,
        BROKEN_QUOTES,
        HEADER_ONLY
    }

    private final Reason reason;
    private final String detail;

    public UnreadableFile(Reason reason, String detail) {
        super(reason + " " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }
}
