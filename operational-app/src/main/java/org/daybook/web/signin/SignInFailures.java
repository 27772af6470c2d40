package org.daybook.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.daybook.web.signin.SignInProvider.CodeNeeded;
import org.daybook.web.signin.SignInProvider.Locked;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * On to the code where one is asked for. Otherwise back to the page: the same answer whatever was wrong, and how long to wait
 * where a name is locked.
 */
public final class SignInFailures implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof CodeNeeded asked) {
            // Nobody who knew the session before the password goes on with it.
            if (request.getSession(false) != null) {
                request.changeSessionId();
            }
            request.getSession().setAttribute(CodeFilter.AWAITED, asked.user());
            response.sendRedirect("/sign-in/code");
        } else if (failure instanceof Locked locked) {
            long minutes = Math.max(1, locked.remaining().plusSeconds(59).toMinutes());
            response.sendRedirect("/sign-in?wait=" + minutes);
        } else {
            response.sendRedirect("/sign-in?error");
        }
    }
}
