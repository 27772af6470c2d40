package org.daybook.audit;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Who signed in, changed rights, or read personal data and why. Only ever added to. */
@Service
public class AccessLog {
    private final AccessTable table;
    private final Clock clock;

    AccessLog(AccessTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * Notes an access.
     *
     * @param action what was done, such as {@code sign_in}
     * @param subject whom or what it was about
     * @param reason as stated, empty where none is asked for
     */
    public void note(long actorId, String action, String subject, String reason) {
        table.insert(new Access(actorId, action, subject, reason, clock.instant()));
    }

    /** The latest, newest first. */
    public List<Access> latest(int most) {
        return table.latest(most);
    }
}
