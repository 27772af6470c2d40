package org.daybook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.daybook.users.SignedIn;
import org.springframework.security.core.Authentication;

/** Finds out who is asking. */
public final class Viewer {

    private Viewer() {}

    /** Nobody if the request comes from somebody who is not signed in. */
    public static Optional<SignedIn> of(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        if (principal instanceof Authentication authentication
                && authentication.getPrincipal() instanceof SignedIn user) {
            return Optional.of(user);
        }
        return Optional.empty();
    }
}
