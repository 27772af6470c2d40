package org.daybook.users;

import java.util.Locale;
import org.daybook.settings.Refused;

/** A user cannot be made or changed as asked; nothing has changed. */
public final class UserRefused extends Refused {

    private static final long serialVersionUID = 1L;

    /** Why; the name in lower case is the key of the sentence. */
    public enum Reason {
        NAME_TAKEN,
        NAME_NOT_PLAIN,
        DISPLAY_NAME_MISSING,
        ROLE_MISSING,
        PASSWORD_SHORT,
        PASSWORD_LONG,
        PASSWORD_KNOWN,
        LAST_OWNER,
        KEY_WITHOUT_RIGHTS
    }

    private final Reason reason;

    UserRefused(Reason reason) {
        super(reason.toString(), "user." + reason.name().toLowerCase(Locale.ROOT));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
