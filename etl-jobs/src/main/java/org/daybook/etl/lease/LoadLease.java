package org.daybook.etl.lease;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.daybook.etl.run.LoadRefused;
import org.daybook.etl.run.LoadRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The right to load. Its owner keeps it alive every five seconds; after thirty without a sign, or as soon as the owner's
 * process is known to be gone, the next load takes it under a higher token.
 */
public final class LoadLease implements Fence, AutoCloseable {
    private static final int BEAT_SECONDS = 5;

    private static final int STALE_SECONDS = 30;

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final long token;

    private final ScheduledExecutorService heart;

    private LoadLease(JdbcClient jdbc, TransactionTemplate transaction, long token) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.token = token;
        this.heart = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "load-lease");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Takes the lease, or refuses in one sentence that names who loads since when. */
    public static LoadLease take(JdbcClient jdbc, TransactionTemplate transaction) {
        Long token = transaction.execute(status -> {
            Row row = lock(jdbc);
            Owner owner = row.owner();
            if (owner != null && row.isAlive()) {
                throw LoadRefused.because(Reason.BUSY, Long.toString(owner.pid()), owner.host(), owner.since());
            }
            return claim(jdbc, Owner.thisProcess());
        });
        LoadLease lease = new LoadLease(jdbc, transaction, token == null ? 0 : token);
        lease.heart.scheduleAtFixedRate(lease::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        return lease;
    }

    /** Runs an action that only the owner may do; the row stays locked until it is done, so nobody else takes over. */
    @Override
    public void whileHeld(Runnable action) {
        transaction.executeWithoutResult(status -> {
            long current = jdbc.sql("select token from etl.load_lease for update")
                    .query(Long.class)
                    .single();
            if (current != token) {
                throw LoadRefused.because(Reason.LEASE_LOST);
            }
            action.run();
        });
    }

    @Override
    public void close() {
        heart.shutdownNow();
        jdbc.sql(
                        "update etl.load_lease set owner = null, host = null, process_id = null, heartbeat_at = null where token = ?")
                .param(token)
                .update();
    }

    // A missed beat is no fault yet: the next one may come through, and publishing asks for the token again.
    private void beat() {
        try {
            jdbc.sql("update etl.load_lease set heartbeat_at = clock_timestamp() where token = ?")
                    .param(token)
                    .update();
        } catch (RuntimeException e) {
            System.getLogger(LoadLease.class.getName()).log(System.Logger.Level.WARNING, "no heartbeat", e);
        }
    }

    private static Row lock(JdbcClient jdbc) {
        return jdbc.sql("""
                        select coalesce(owner, '') as owner,
                               coalesce(heartbeat_at > clock_timestamp() - make_interval(secs => ?), false) as is_fresh
                        from etl.load_lease for update""")
                .param(STALE_SECONDS)
                .query((rs, n) -> new Row(Owner.parse(rs.getString("owner")), rs.getBoolean("is_fresh")))
                .single();
    }

    private static long claim(JdbcClient jdbc, Owner owner) {
        return jdbc.sql("""
                        update etl.load_lease
                        set owner = ?, host = ?, process_id = ?, heartbeat_at = clock_timestamp(), token = token + 1
                        returning token""")
                .params(owner.toString(), owner.host(), owner.pid())
                .query(Long.class)
                .single();
    }

    private record Row(@Nullable Owner owner, boolean isFresh) {

        boolean isAlive() {
            return isFresh && owner != null && !owner.isKnownDead();
        }
    }
}
