package org.daybook.reports;

import java.util.List;
import java.util.Locale;
import org.daybook.reports.text.Wording;

/** A report that was asked for wrongly; {@link #sentence} says what is wrong and what to do, in the reader's language. */
public final class ReportRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What was wrong; each has a sentence in the bundle. */
    public enum Reason {
        PERIOD_UNREADABLE,
        PERIOD_DOES_NOT_FIT,
        PERIOD_OUTSIDE,
        REPORT_UNKNOWN,
        LANGUAGE_UNKNOWN,
        STORE_UNKNOWN,
        CHANNEL_UNKNOWN
    }

    private final Reason reason;
    private final List<String> details;

    public ReportRejected(Reason reason, String... details) {
        super(Wording.of(Locale.ENGLISH).error(reason.name(), List.of(details)));
        this.reason = reason;
        this.details = List.of(details);
    }

    public Reason reason() {
        return reason;
    }

    public String sentence(Locale language) {
        return Wording.of(language).error(reason.name(), details);
    }
}
