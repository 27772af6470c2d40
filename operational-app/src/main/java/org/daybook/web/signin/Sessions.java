package org.daybook.web.signin;

import org.daybook.users.SignedIn;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/** The open sessions of users. */
@Component
public class Sessions {
    private final SessionRegistry registry;

    Sessions(SessionRegistry registry) {
        this.registry = registry;
    }

    /** Whoever was disabled, or has other rights now, has to sign in again. */
    public void end(long userId) {
        registry.getAllPrincipals().stream()
                .filter(principal -> principal instanceof SignedIn user && user.userId() == userId)
                .flatMap(principal -> registry.getAllSessions(principal, false).stream())
                .forEach(SessionInformation::expireNow);
    }
}
