package org.daybook.analytics.sql.runs;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.daybook.analytics.sql.SqlSettings;
import org.daybook.analytics.sql.result.ResultFile;
import org.daybook.analytics.sql.result.ResultShelf;
import org.daybook.analytics.sql.text.BoundQuery;
import org.daybook.database.Home;
import org.daybook.users.SignedIn;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseDamaged;
import org.daybook.warehouse.ReleaseMissing;
import org.daybook.warehouse.sandbox.SqlRequest;
import org.daybook.warehouse.sandbox.SqlRun;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs queries in the background, a few at once, and remembers them. Nobody sees those of others. */
@Service
public class QueryRuns {
    /** So many runs of a user are remembered. */
    public static final int REMEMBERED = 200;

    private static final Logger LOG = LoggerFactory.getLogger(QueryRuns.class);
    private static final int PATIENCE_SECONDS = 5;

    private final Home home;
    private final QueryRunTable table;
    private final ResultShelf shelf;
    private final SqlSettings settings;
    private final Clock clock;
    private final Admission<LiveRun> admission;
    private final Map<Long, LiveRun> live = new ConcurrentHashMap<>();
    private volatile boolean isClosing;
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "sql-run");
        thread.setDaemon(true);
        return thread;
    });

    QueryRuns(Home home, QueryRunTable table, ResultShelf shelf, SqlSettings settings, Clock clock) {
        this.home = home;
        this.table = table;
        this.shelf = shelf;
        this.settings = settings;
        this.clock = clock;
        this.admission = new Admission<>(settings, LiveRun::userId);
    }

    /**
     * Lets a query run as soon as it is its turn, and does not wait for it.
     *
     * @return the number of its run
     * @throws QueryRefused if there is nothing to run it on, or too many wait already
     * @throws org.daybook.analytics.sql.text.VariableRefused if a variable has no value that fits
     */
    @Transactional
    public long submit(SignedIn user, NewRun wanted) {
        return enter(user, wanted).runId();
    }

    /** As {@link #submit}, for whoever waits for it. */
    @Transactional
    public Progress follow(SignedIn user, NewRun wanted) {
        return enter(user, wanted).progress();
    }

    private LiveRun enter(SignedIn user, NewRun wanted) {
        if (wanted.query().isBlank()) {
            throw QueryRefused.empty();
        }
        if (wanted.typed().length() > NewRun.LONGEST) {
            throw QueryRefused.tooLong();
        }
        BoundQuery query = BoundQuery.of(wanted.query(), wanted.variables());
        Release release = release(wanted.releaseId());
        QueryRun described = new QueryRun(
                0,
                user.userId(),
                wanted.typed(),
                wanted.variables(),
                release.id(),
                clock.instant(),
                RunState.WAITING,
                0,
                0,
                false,
                null);
        long runId = table.insert(described);
        LiveRun run = new LiveRun(
                described.numbered(runId),
                query,
                Locale.forLanguageTag(user.language()),
                new SqlRun(SqlRequest.of(release, query.sql()).within(settings.limits())));
        enter(run);
        return run;
    }

    /** Empty if this user has no such run. */
    public Optional<QueryRun> find(long userId, long runId) {
        LiveRun run = live.get(runId);
        return table.find(userId, runId).map(stored -> current(stored, run));
    }

    /** Runs before that one, the latest first. */
    public List<QueryRun> before(long userId, long runId, int most) {
        Map<Long, LiveRun> going = Map.copyOf(live);
        return table.before(userId, runId, most).stream()
                .map(stored -> current(stored, going.get(stored.runId())))
                .toList();
    }

    /** How many go before it, itself counted; 0 if it does not wait. */
    public int place(long runId) {
        LiveRun run = live.get(runId);
        return run == null ? 0 : admission.place(run);
    }

    /** Ends a run that waits or goes on; one that is over stays as it is. */
    public void stop(long userId, long runId) {
        LiveRun run = live.get(runId);
        if (run == null || run.userId() != userId) {
            return;
        }
        run.stop();
        if (admission.withdraw(run)) {
            QueryRun end = run.now().ended(RunState.STOPPED, 0, null);
            conclude(end);
            live.remove(runId);
            run.progress().over(end);
        }
    }

    /** @throws QueryRefused if it is no longer kept */
    public ResultFile result(long runId) {
        return shelf.find(runId).orElseThrow(QueryRefused::resultGone);
    }

    /** Empty if there is none, or it is no longer kept. */
    public Optional<ResultFile> kept(long runId) {
        return shelf.find(runId);
    }

    /** What has ended since it was looked up stands in the table already. */
    private static QueryRun current(QueryRun stored, @Nullable LiveRun run) {
        return run == null || stored.state() != RunState.INTERRUPTED ? stored : run.now();
    }

    private Release release(Optional<Long> wanted) {
        try {
            return wanted.isPresent()
                    ? Release.of(home.warehouse(), wanted.get())
                    : Release.current(home.warehouse()).orElseThrow(QueryRefused::nothingLoaded);
        } catch (ReleaseMissing missing) {
            throw QueryRefused.noRelease(wanted.orElse(0L));
        } catch (ReleaseDamaged damaged) {
            throw QueryRefused.damaged();
        }
    }

    /** It must not end before others can see that it began. */
    private void enter(LiveRun run) {
        if (!admission.enter(run)) {
            throw QueryRefused.busy();
        }
        live.put(run.runId(), run);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    admission.withdraw(run);
                    live.remove(run.runId());
                }
                admit();
            }
        });
    }

    private void admit() {
        if (isClosing) {
            return;
        }
        for (Optional<LiveRun> next = admission.next(); next.isPresent(); next = admission.next()) {
            LiveRun run = next.get();
            workers.execute(() -> run(run));
        }
    }

    private void run(LiveRun run) {
        QueryRun end = run.now();
        try {
            end = run.run(shelf, settings);
            conclude(end);
        } finally {
            live.remove(run.runId());
            admission.leave(run);
            admit();
            run.progress().over(end);
        }
    }

    /** What the end of the app has ended stays without an end. */
    private void conclude(QueryRun end) {
        if (isClosing) {
            return;
        }
        try {
            table.end(end);
            table.forget(end.userId(), REMEMBERED);
        } catch (RuntimeException away) {
            LOG.warn("the end of query run {} could not be noted", end.runId(), away);
        }
    }

    /** No process outlives the app. */
    @PreDestroy
    void stopAll() throws InterruptedException {
        isClosing = true;
        workers.shutdown();
        live.values().forEach(LiveRun::stop);
        if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("queries did not end in time");
        }
    }
}
