package org.daybook.web.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.daybook.users.SignedIn;
import org.daybook.web.Trouble;
import org.daybook.web.Viewer;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody send so much at once that no thread of the server is left for others: whoever sends slowly keeps a thread
 * waiting. What is too much is answered with 503 at once. Stands behind what finds out who asks, and before what reads.
 */
public final class Turns extends OncePerRequestFilter {
    /** Set on requests whose rest may be waited for. */
    static final String AWAITED = Turns.class.getName() + ".awaited";

    /** Together less than the server's threads. */
    private static final int EACH = 32;

    private static final int STRANGERS_TOGETHER = 16;

    private final Semaphore strangers = new Semaphore(STRANGERS_TOGETHER);
    private final Map<Long, Semaphore> known = new ConcurrentHashMap<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> me = Viewer.inContext();
        Semaphore turns = me.map(this::turns).orElse(strangers);
        if (!turns.tryAcquire()) {
            response.setHeader("Retry-After", Trouble.RETRY_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (me.isPresent()) {
            request.setAttribute(AWAITED, true);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            turns.release();
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
    }

    private Semaphore turns(SignedIn me) {
        return known.computeIfAbsent(me.userId(), id -> new Semaphore(EACH));
    }
}
