package org.daybook.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.daybook.users.SignedIn;
import org.daybook.users.keys.Programs;
import org.daybook.web.Sentences;
import org.daybook.web.Trouble;
import org.daybook.web.page.UserLocale;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in by their key, and none of them more often than it should. */
public final class ApiKeyFilter extends OncePerRequestFilter {
    private final Programs programs;
    private final Sentences sentences;

    public ApiKeyFilter(Programs programs, Sentences sentences) {
        this.programs = programs;
        this.sentences = sentences;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        Optional<SignedIn> user;
        try {
            user = programs.find(header == null ? "" : Programs.bearer(header));
        } catch (RuntimeException failure) {
            refuse(failure, request, response);
            return;
        }
        if (user.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            Problem.write(response, HttpServletResponse.SC_UNAUTHORIZED, say("api.no_key", request));
            return;
        }
        long seconds = programs.count(user.get());
        if (seconds > 0) {
            response.setHeader("Retry-After", String.valueOf(seconds));
            Problem.write(response, 429, say("api.too_often", request, seconds));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user.get(), null, List.of()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(new LimitedBody(request), response);
    }

    /** Who asks is not known, so the sentence is in the language that the request names. */
    private void refuse(RuntimeException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Trouble.of(failure) != Trouble.DATABASE_AWAY) {
            throw failure;
        }
        response.setHeader("Retry-After", Trouble.RETRY_SECONDS);
        String sentence = say("database.away", request);
        Problem.write(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, sentence, "database.away");
    }

    private String say(String key, HttpServletRequest request, Object... details) {
        return sentences.of(key, UserLocale.supported(request.getLocale()), details);
    }
}
