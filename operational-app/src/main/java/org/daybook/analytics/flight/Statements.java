package org.daybook.analytics.flight;

import io.grpc.Context;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.arrow.flight.FlightStatusCode;
import org.daybook.analytics.sql.result.ResultFile;
import org.daybook.analytics.sql.runs.NewRun;
import org.daybook.analytics.sql.runs.Progress;
import org.daybook.analytics.sql.runs.QueryRun;
import org.daybook.analytics.sql.runs.QueryRuns;
import org.daybook.analytics.sql.runs.RunState;
import org.daybook.analytics.sql.text.Selection;
import org.daybook.users.SignedIn;
import org.daybook.warehouse.result.Column;

/**
 * What tools have opened. Drivers prepare every query and have to be told its columns then: so it runs from there on, and
 * its rows are waiting, or on their way, when they are asked for.
 */
final class Statements {
    private static final int OPEN_PER_USER = 50;
    private static final int BYTES = 16;

    private final QueryRuns runs;
    private final Replies replies;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Statement> open = new LinkedHashMap<>();

    Statements(QueryRuns runs, Replies replies) {
        this.runs = runs;
        this.replies = replies;
    }

    /** Begins a query and waits until its columns are known; if the caller goes away meanwhile, it ends. */
    Statement open(SignedIn user, String sql) {
        Progress run = begin(user, sql);
        List<Column> columns = columns(user, run);
        byte[] handle = new byte[BYTES];
        random.nextBytes(handle);
        Statement statement = new Statement(
                HexFormat.of().formatHex(handle),
                user.userId(),
                sql,
                columns,
                new AtomicReference<>(run),
                new AtomicReference<>(run));
        keep(statement).forEach(this::stop);
        return statement;
    }

    /** @throws org.apache.arrow.flight.FlightRuntimeException if this user has none of this handle */
    synchronized Statement find(SignedIn user, String handle) {
        Statement statement = open.get(handle);
        if (statement == null || statement.userId() != user.userId()) {
            throw replies.say(FlightStatusCode.NOT_FOUND, user, "flight.no_statement");
        }
        return statement;
    }

    /** The run whose rows are asked for: the one that began with the statement, another one each time after. */
    Progress run(SignedIn user, Statement statement) {
        Progress first = statement.first().getAndSet(null);
        if (first != null) {
            return first;
        }
        Progress next = begin(user, statement.sql());
        statement.latest().set(next);
        return next;
    }

    /** Ends what runs for it. */
    void cancel(SignedIn user, String handle) {
        Progress latest = find(user, handle).latest().get();
        if (latest != null) {
            runs.stop(user.userId(), latest.runId());
        }
    }

    /** Its run ends, too, if nobody has asked for its rows. */
    void close(SignedIn user, String handle) {
        Statement statement;
        synchronized (this) {
            statement = open.get(handle);
            if (statement == null || statement.userId() != user.userId()) {
                return;
            }
            open.remove(handle);
        }
        stop(statement);
    }

    private Progress begin(SignedIn user, String sql) {
        if (sql.indexOf('\0') >= 0 || !Selection.isWhole(sql)) {
            throw replies.say(FlightStatusCode.INVALID_ARGUMENT, user, "flight.characters");
        }
        String text = Selection.unixLines(sql);
        return runs.follow(user, new NewRun(text, text, List.of(), Optional.empty()));
    }

    private List<Column> columns(SignedIn user, Progress run) {
        Context.CancellationListener gone = context -> runs.stop(user.userId(), run.runId());
        Context.current().addListener(gone, Runnable::run);
        try {
            List<Column> columns = run.columns().join();
            return columns.isEmpty() ? ended(user, run.end()) : columns;
        } finally {
            Context.current().removeListener(gone);
        }
    }

    private List<Column> ended(SignedIn user, CompletableFuture<QueryRun> end) {
        QueryRun run = end.join();
        if (run.state() != RunState.DONE) {
            throw replies.of(run, user);
        }
        ResultFile result = runs.result(run.runId());
        return result.columns();
    }

    /** The oldest go if there are too many of a user: their tools forgot to close them. */
    private synchronized List<Statement> keep(Statement statement) {
        List<Statement> mine = new ArrayList<>(open.values().stream()
                .filter(other -> other.userId() == statement.userId())
                .toList());
        List<Statement> forgotten = mine.subList(0, Math.max(0, mine.size() + 1 - OPEN_PER_USER));
        forgotten.forEach(other -> open.remove(other.handle()));
        open.put(statement.handle(), statement);
        return forgotten;
    }

    private void stop(Statement statement) {
        Progress first = statement.first().getAndSet(null);
        if (first != null) {
            runs.stop(statement.userId(), first.runId());
        }
    }
}
