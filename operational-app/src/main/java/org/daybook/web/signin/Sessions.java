package org.daybook.web.signin;

import org.springframework.stereotype.Component;

/** The open sessions of users. */
@Component
public class Sessions {
    private final SessionTable table;

    Sessions(SessionTable table) {
        this.table = table;
    }

    /** Whoever was disabled, or has other rights now, has to sign in again. */
    public void end(long userId) {
        table.deleteOf(userId);
    }
}
