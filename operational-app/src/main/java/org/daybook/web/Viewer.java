package org.daybook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.daybook.users.SignedIn;
import org.daybook.web.page.UserLocale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Finds out who is asking. */
public final class Viewer {

    private Viewer() {}

    /** Nobody if the request comes from somebody who is not signed in. They speak the language of the page. */
    public static Optional<SignedIn> of(HttpServletRequest request) {
        return of(request.getUserPrincipal())
                .map(user -> UserLocale.chosen(request).map(user::speaking).orElse(user));
    }

    /** As {@link #of}, for filters that stand before the request is told who sends it. */
    public static Optional<SignedIn> inContext() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    private static Optional<SignedIn> of(@Nullable Principal principal) {
        if (principal instanceof Authentication authentication
                && authentication.getPrincipal() instanceof SignedIn user) {
            return Optional.of(user);
        }
        return Optional.empty();
    }
}
