package org.daybook.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.daybook.users.SignIns.Halfway;
import org.daybook.web.signin.SignInProvider.Locked;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.util.WebUtils;

/** The second half of signing in: a code after the right password. Until it is right, nobody is in. */
public final class CodeFilter extends AbstractAuthenticationProcessingFilter {
    /** Where they wait whose password was right. */
    static final String AWAITED = "daybook.code-awaited";

    private final SignInProvider provider;

    public CodeFilter(SignInProvider provider, ExpiredForms expired, CsrfTokenRepository tokens) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-in/code"));
        this.provider = provider;
        setAuthenticationManager(unused -> unused);
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens))));
        setAuthenticationSuccessHandler((request, response, user) -> {
            WebUtils.setSessionAttribute(request, AWAITED, null);
            expired.onAuthenticationSuccess(request, response, user);
        });
        setAuthenticationFailureHandler(CodeFilter::refuse);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getSessionAttribute(request, AWAITED) instanceof Halfway user) {
            return provider.confirm(user, Objects.requireNonNullElse(request.getParameter("totp"), ""));
        }
        throw new InsufficientAuthenticationException("no password yet");
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof BadCredentialsException) {
            response.sendRedirect("/sign-in/code?error");
            return;
        }
        WebUtils.setSessionAttribute(request, AWAITED, null);
        if (failure instanceof Locked) {
            new SignInFailures().onAuthenticationFailure(request, response, failure);
        } else {
            response.sendRedirect("/sign-in?expired");
        }
    }
}
