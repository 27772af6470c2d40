package org.daybook.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.settings.Refused;

/** An entry cannot be written as asked; those that stand are not changed. */
public final class EntryRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** Why; the name in lower case is the key of the sentence. */
    public enum Reason {
        /** It was posted before with other content; a correction is a new event. */
        OTHER_CONTENT,
        /** There is no entry, or it is reversed already. */
        NOTHING_TO_REVERSE,
        /** Its accounts do not exist, or their sub-ledgers would not follow. */
        ACCOUNT_REFUSED,
        /** Debits and credits differ. */
        UNBALANCED
    }

    private final Reason reason;

    /**
     * Names why.
     *
     * @param event such as {@code expense:X-12}
     * @param details what the sentence names besides
     */
    public EntryRefused(Reason reason, String event, Object... details) {
        super(
                reason + " " + event + " " + List.of(details),
                "ledger." + reason.name().toLowerCase(Locale.ROOT),
                Stream.concat(Stream.of(event), Arrays.stream(details)).toArray());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
