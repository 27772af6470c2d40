package org.daybook.reporting.schedules;

import java.util.Locale;
import org.daybook.settings.Refused;

/** A schedule cannot be made or changed as asked; nothing has changed. */
public final class ScheduleRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** Why; the name in lower case is the key of the sentence. */
    public enum Reason {
        /** Somebody else changed it meanwhile. */
        CHANGED,
        /** The role, user or address is among its recipients already. */
        RECIPIENT_TWICE,
        /** The role or user may not read reports. */
        RECIPIENT_WITHOUT_RIGHT,
        /** There are as many recipients as there may be. */
        RECIPIENTS_MANY
    }

    private final Reason reason;

    ScheduleRefused(Reason reason, Object... details) {
        super(
                "The schedule stays as it is: " + reason,
                "schedule." + reason.name().toLowerCase(Locale.ROOT),
                details);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
