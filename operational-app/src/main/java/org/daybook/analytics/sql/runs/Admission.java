package org.daybook.analytics.sql.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.daybook.analytics.sql.SqlSettings;

/** Who may go next: first come, first served, but nobody takes the place of others with a second query. */
final class Admission<T> {
    private final SqlSettings settings;
    private final ToLongFunction<T> user;
    private final List<T> waiting = new ArrayList<>();
    private final List<T> running = new ArrayList<>();

    Admission(SqlSettings settings, ToLongFunction<T> user) {
        this.settings = settings;
        this.user = user;
    }

    /** Whether there was room for one more to wait. */
    synchronized boolean enter(T query) {
        if (waiting.size() >= settings.waiting() || of(waiting, query) >= settings.waitingPerUser()) {
            return false;
        }
        return waiting.add(query);
    }

    /** The next one that may run, which runs from now on. */
    synchronized Optional<T> next() {
        if (running.size() >= settings.atOnce()) {
            return Optional.empty();
        }
        Optional<T> next = waiting.stream()
                .filter(query -> of(running, query) < settings.perUser())
                .findFirst();
        next.ifPresent(query -> {
            waiting.remove(query);
            running.add(query);
        });
        return next;
    }

    /** Waits no more; whether it had been waiting. */
    synchronized boolean withdraw(T query) {
        return waiting.remove(query);
    }

    /** It runs no more. */
    synchronized void leave(T query) {
        running.remove(query);
    }

    /** From 1; 0 if it does not wait. */
    synchronized int place(T query) {
        return waiting.indexOf(query) + 1;
    }

    private long of(List<T> queries, T like) {
        return queries.stream()
                .filter(query -> user.applyAsLong(query) == user.applyAsLong(like))
                .count();
    }
}
