package org.daybook.web.signin;

import org.springframework.stereotype.Component;

/** The open sessions of users. */
@Component
public class Sessions {
    private static final long MOST_FORMS = 100;

    private final SessionTable table;

    Sessions(SessionTable table) {
        this.table = table;
    }

    /** Whoever was disabled, or has other rights now, has to sign in again. */
    public void end(long userId) {
        table.deleteOf(userId);
    }

    /** Anybody may send a form; those of strangers together take no more than some room. */
    boolean haveRoomForForms() {
        return table.count(ExpiredForms.KEPT) < MOST_FORMS;
    }
}
