package org.daybook.web.alerts;

import java.util.List;
import org.daybook.users.SignedIn;

/** A module that knows of something that people have to see to. */
public interface AlertSource {

    /** What this user may see to and has to, in the order of its weight; asked often, so it has to be cheap. */
    List<Alert> alerts(SignedIn me);
}
