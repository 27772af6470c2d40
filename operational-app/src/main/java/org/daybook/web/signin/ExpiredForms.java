package org.daybook.web.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.daybook.users.SignedIn;
import org.daybook.users.Users;
import org.daybook.web.Viewer;
import org.daybook.web.page.UserLocale;
import org.daybook.web.strangers.Places;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.util.WebUtils;

/**
 * Sends whoever is not signed in to the page where they do, and brings them back to where they were. A form that was
 * sent in vain is kept meanwhile, if it came from a page of ours.
 */
public final class ExpiredForms implements AuthenticationSuccessHandler, AuthenticationEntryPoint, AccessDeniedHandler {
    /** Where the form waits. */
    static final String KEPT = "daybook.kept-form";

    /** Forms of those who are not signed in, or are on their way out: nothing of them is to be sent again. */
    private static final Set<String> DOORS = Set.of("/sign-in", "/sign-in/code", "/sign-out", "/setup", "/language");

    private final Sessions sessions;
    private final Users users;

    public ExpiredForms(Sessions sessions, Users users) {
        this.sessions = sessions;
        this.users = users;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        signInFirst(request, response);
    }

    /** A token that is missing where nobody is signed in means that the session has ended. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        if (Viewer.of(request).isEmpty()) {
            signInFirst(request, response);
            return;
        }
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpServletResponse.SC_FORBIDDEN);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (authentication.getPrincipal() instanceof SignedIn me) {
            UserLocale.takeFromTheDoor(request, response).ifPresent(tag -> users.speak(me.userId(), tag));
        }
        String place = Places.take(request, response).orElse("/");
        boolean hasForm = WebUtils.getSessionAttribute(request, KEPT) != null;
        response.sendRedirect(hasForm ? "/resume" : place);
    }

    private void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in?expired");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (request.getMethod().equals("GET")) {
            Places.keep(request, response);
            response.sendRedirect("/sign-in");
            return;
        }
        boolean isWork = !DOORS.contains(request.getRequestURI());
        if (isWork && "same-origin".equals(request.getHeader("Sec-Fetch-Site")) && sessions.haveRoomForForms()) {
            request.getSession().setAttribute(KEPT, KeptForm.of(request));
        }
        response.sendRedirect("/sign-in?expired");
    }
}
