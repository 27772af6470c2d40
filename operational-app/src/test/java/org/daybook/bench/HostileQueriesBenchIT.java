package org.daybook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.daybook.analytics.sql.SqlSettings;
import org.daybook.analytics.sql.runs.NewRun;
import org.daybook.analytics.sql.runs.QueryRun;
import org.daybook.analytics.sql.runs.QueryRuns;
import org.daybook.analytics.sql.runs.RunState;
import org.daybook.reporting.SmallWarehouse;
import org.daybook.users.NewUser;
import org.daybook.users.Role;
import org.daybook.users.SignedIn;
import org.daybook.users.Users;
import org.daybook.warehouse.Manifest;
import org.junit.jupiter.api.Test;

/** Twenty analysts who each want all of the machine, beside people who sell, and one more analyst who asks little. */
class HostileQueriesBenchIT {
    private static final int HOSTILE = 20;
    private static final int PER_SECOND = 10;
    private static final double MOST = 1.3;
    private static final List<String> QUERIES = List.of(
            "select sum(cast(a.net_amount as double) * b.net_amount * c.net_amount * d.net_amount) from fct_sale_line a,"
                    + " fct_sale_line b, fct_sale_line c, fct_sale_line d",
            "select a.document_no || b.document_no || c.document_no as text from fct_sale_line a, fct_sale_line b,"
                    + " fct_sale_line c order by text desc",
            "select count(distinct a.document_no || b.document_no || c.document_no || d.document_no) from fct_sale_line a,"
                    + " fct_sale_line b, fct_sale_line c, fct_sale_line d",
            "select a.*, b.* from fct_sale_line a, fct_sale_line b, fct_sale_line c order by hash(a.document_no, b.document_no)");

    private record Latencies(List<Long> micros) {

        double millis(int percent) {
            List<Long> sorted = new ArrayList<>(micros);
            Collections.sort(sorted);
            return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1000.0;
        }
    }

    @Test
    void ordersDoNotWaitForQueries() throws Exception {
        try (FullShop shop = new FullShop()) {
            new SmallWarehouse(shop.database().home().warehouse(), LocalDate.of(2020, 1, 1))
                    .publish(1, LocalDate.of(2026, 3, 16), Manifest.PASSED);
            List<SignedIn> analysts = analysts(shop);
            QueryRuns runs = shop.bean(QueryRuns.class);
            orders(shop, lasting(Duration.ofSeconds(30)));
            Latencies alone = orders(shop, lasting(Duration.ofSeconds(60)));
            Attack attack = new Attack(runs, analysts);
            attack.again();
            SignedIn modest = analysts.get(HOSTILE);
            long begun = System.nanoTime();
            long asked = runs.submit(modest, run("select count(*) from fct_sale_line"));
            SqlSettings settings = shop.bean(SqlSettings.class);
            int place = runs.place(asked);
            double promised =
                    (place + settings.atOnce()) * settings.deadline().toSeconds() / (double) settings.atOnce();
            AtomicLong answered = new AtomicLong();
            BooleanSupplier minute = lasting(Duration.ofSeconds(60));
            Latencies beside = orders(shop, () -> {
                attack.again();
                boolean isOver = isOver(runs, modest, asked);
                if (isOver) {
                    answered.compareAndSet(0, System.nanoTime());
                }
                return minute.getAsBoolean() || !isOver;
            });
            double waited = (answered.get() - begun) / 1e9;
            QueryRun answer = runs.find(modest.userId(), asked).orElseThrow();
            System.out.println("hostile queries ended: " + attack.ends);
            System.out.printf(
                    Locale.ROOT,
                    "orders of three lines, %d a second: alone %d, p50 %.1f, p99 %.1f ms; beside %d hostile queries %d, p50 %.1f,"
                            + " p99 %.1f ms = %.2f x (at most %.1f)%n",
                    PER_SECOND,
                    alone.micros().size(),
                    alone.millis(50),
                    alone.millis(99),
                    HOSTILE,
                    beside.micros().size(),
                    beside.millis(50),
                    beside.millis(99),
                    beside.millis(99) / alone.millis(99),
                    MOST);
            System.out.printf(
                    Locale.ROOT,
                    "the modest query waited at place %d and was answered after %.1f s (promised within %.0f s)%n",
                    place,
                    waited,
                    promised);
            assertThat(answer.state()).as(String.valueOf(answer.fault())).isEqualTo(RunState.DONE);
            assertThat(waited).isLessThanOrEqualTo(promised + 10);
            assertThat(beside.millis(99) / alone.millis(99)).isLessThanOrEqualTo(MOST);
        }
    }

    /** Whoever was refused or answered asks once more. */
    private static final class Attack {
        private final QueryRuns runs;
        private final List<SignedIn> analysts;
        private final long[] asked = new long[HOSTILE];
        private final Map<String, Integer> ends = new TreeMap<>();

        private Attack(QueryRuns runs, List<SignedIn> analysts) {
            this.runs = runs;
            this.analysts = analysts;
        }

        private void again() {
            for (int i = 0; i < HOSTILE; i++) {
                SignedIn analyst = analysts.get(i);
                if (asked[i] == 0 || isOver(runs, analyst, asked[i])) {
                    note(i, analyst);
                    asked[i] = runs.submit(analyst, run(QUERIES.get(i % QUERIES.size())));
                }
            }
        }

        private void note(int i, SignedIn analyst) {
            if (asked[i] != 0) {
                QueryRun run = runs.find(analyst.userId(), asked[i]).orElseThrow();
                ends.merge("query " + i % QUERIES.size() + " " + run.state() + " " + run.fault(), 1, Integer::sum);
            }
        }
    }

    private static boolean isOver(QueryRuns runs, SignedIn analyst, long runId) {
        return runs.find(analyst.userId(), runId).orElseThrow().state().isOver();
    }

    private static BooleanSupplier lasting(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() < end;
    }

    /** Places orders at a steady pace, whether those before are done or not; a wait for a free caller counts. */
    private static Latencies orders(FullShop shop, BooleanSupplier goesOn) throws Exception {
        ScheduledExecutorService pace = Executors.newScheduledThreadPool(4);
        List<Long> micros = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger number = new AtomicInteger();
        long start = System.nanoTime();
        long step = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
        List<Future<?>> placed = new ArrayList<>();
        try {
            while (goesOn.getAsBoolean()) {
                long due = start + number.getAndIncrement() * step;
                placed.add(pace.schedule(
                        () -> {
                            shop.place(FullShop.three());
                            micros.add((System.nanoTime() - due) / 1000);
                        },
                        Math.max(0, due - System.nanoTime()),
                        TimeUnit.NANOSECONDS));
                placed.get(placed.size() - 1).get();
            }
        } finally {
            pace.shutdownNow();
        }
        return new Latencies(micros);
    }

    private static NewRun run(String sql) {
        return new NewRun(sql, sql, List.of(), Optional.empty());
    }

    private static List<SignedIn> analysts(FullShop shop) {
        List<SignedIn> analysts = new ArrayList<>();
        for (int i = 0; i <= HOSTILE; i++) {
            String name = "analyst" + i;
            long userId = shop.bean(Users.class)
                    .make(new NewUser(name, name, "granite-lantern-42", Set.of(Role.ANALYST), List.of(), "en"), 0);
            analysts.add(new SignedIn(userId, name, name, Set.of(Role.ANALYST), Role.ANALYST.rights(), Set.of(), "en"));
        }
        return analysts;
    }
}
