package org.daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.pages.ApiCaller;
import org.daybook.pipeline.OrderRun.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The delivered app, killed with -9 while several callers place, pay and ship over its API: what it acknowledged is
 * there once, what it did not answer is done once when it is asked for again.
 */
class KilledAppIT {
    private static final Pattern ADDRESS = Pattern.compile("answers at (http://\\S+)");
    private static final int KILLS = Integer.getInteger("daybook.kills", 2);
    private static final int CALLERS = 6;
    private static final int REPEATED = 60;
    private static final long SEED = Long.getLong("daybook.seed", System.nanoTime());

    @TempDir
    Path directory;

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final Random random = new Random(SEED);
    private final List<OrderRun> runs = new ArrayList<>();

    @Test
    void whatWasAcknowledgedIsThereOnce() throws Exception {
        System.out.println("seed of the kills (-Ddaybook.seed): " + SEED);
        Shop shop = new Shop(directory.resolve("home"));
        String key = LiveGoods.fill(shop);
        for (int kill = 0; kill < KILLS; kill++) {
            try (Running app = shop.start(Map.of("DAYBOOK_LANG", "en"), "start", "--port", "0")) {
                ApiCaller api = new ApiCaller(address(app), key);
                retryWhatWasNotAnswered(api);
                underLoad(api, app, kill % 2 == 1 ? shop : null);
            }
            assertThat(unanswered())
                    .as("somebody waited when the app was killed")
                    .isNotEmpty();
        }
        try (Running app = shop.start(Map.of("DAYBOOK_LANG", "en"), "start", "--port", "0")) {
            retryWhatWasNotAnswered(new ApiCaller(address(app), key));
            try (Books books = Books.of(shop)) {
                everythingIsThereOnce(books);
            }
            shop.run("stop").succeeded();
            app.process().waitFor();
        }
        shop.run("check").succeeded();
    }

    /** Kills the app after so many answers as chance says; every other time its database server, too. */
    private void underLoad(ApiCaller api, Running app, @Nullable Shop withServer) throws Exception {
        AtomicInteger answers = new AtomicInteger();
        List<Future<List<OrderRun>>> all = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            all.add(callers.submit(order(api, answers)));
        }
        int wanted = 40 + random.nextInt(160);
        await().pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(60))
                .until(() -> answers.get() >= wanted);
        if (withServer != null) {
            killServer(withServer);
        }
        Running.killTree(app.process().toHandle());
        for (Future<List<OrderRun>> each : all) {
            runs.addAll(each.get());
        }
    }

    /** One after the other, until nobody answers. */
    private static Callable<List<OrderRun>> order(ApiCaller api, AtomicInteger answers) {
        return () -> {
            List<OrderRun> mine = new ArrayList<>();
            do {
                mine.add(new OrderRun());
            } while (mine.get(mine.size() - 1).go(api, answers));
            return mine;
        };
    }

    private void retryWhatWasNotAnswered(ApiCaller api) {
        for (OrderRun run : unanswered()) {
            assertThat(run.go(api, new AtomicInteger())).as("answered: %s", run).isTrue();
        }
        for (OrderRun run : runs.subList(Math.max(0, runs.size() - REPEATED), runs.size())) {
            run.repeat(api);
        }
    }

    private List<OrderRun> unanswered() {
        return runs.stream().filter(run -> !run.isDone()).toList();
    }

    private void everythingIsThereOnce(Books books) throws Exception {
        assertThat(runs).allMatch(OrderRun::isDone);
        assertThat(runs.stream().map(run -> run.number(Step.PLACE))).doesNotHaveDuplicates();
        long done = runs.size();
        for (OrderRun run : runs) {
            String order = "'" + run.number(Step.PLACE) + "'";
            assertThat(books.count("select count(*) from orders.sales_order where order_no = " + order
                            + " and payment_state = 'paid' and fulfilment_state = 'shipped'"))
                    .as(run.toString())
                    .isEqualTo(1);
            assertThat(books.count("select count(*) from payments.payment where payment_no = '" + run.number(Step.PAY)
                            + "' and amount = 22.60"))
                    .isEqualTo(1);
            assertThat(books.count("select count(*) from stock.movement where document = '" + run.number(Step.SHIP)
                            + "' and order_no = " + order))
                    .isEqualTo(1);
        }
        assertThat(books.count("select count(*) from stock.movement where kind = 'sale'"))
                .isEqualTo(done);
        for (String table : List.of("orders.sales_order", "payments.payment", "orders.sales_document")) {
            assertThat(books.count("select count(*) from " + table)).as(table).isEqualTo(done);
        }
        assertThat(books.count("select sum(on_hand)::bigint from stock.level")).isEqualTo(LiveGoods.PIECES - 2 * done);
        assertThat(books.count("select sum(quantity)::bigint from stock.movement"))
                .isEqualTo(LiveGoods.PIECES - 2 * done);
        assertThat(books.count("select sum(reserved)::bigint from stock.level")).isZero();
        System.out.printf("%d kills, %d orders placed, paid and shipped once each%n", KILLS, done);
    }

    /** As a power cut would: the server's other processes find out by themselves. */
    private static void killServer(Shop shop) throws IOException {
        Path file = shop.home().resolve("postgres/data/postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }

    private static String address(Running app) {
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> {
                            assertThat(app.process().isAlive()).isTrue();
                            Matcher found = ADDRESS.matcher(Files.readString(app.out()));
                            return found.find() ? found.group(1) : "";
                        },
                        address -> !address.isEmpty());
    }
}
