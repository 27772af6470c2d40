package org.daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load may die at any moment, meet another one or run out of disk: afterwards the next one brings the same release. */
class LoadFaultsIT {

    private static final String NET = "select sum(net_amount) from core.fct_sale_line";
    private static final String PAUSE = "DAYBOOK_LOAD_PAUSE_AFTER";

    @TempDir
    Path directory;

    private Shop shop;

    @BeforeEach
    void openTheShop() throws Exception {
        shop = Prepared.imported(directory);
    }

    /** Each step is reached by a load that takes up what the killed one before it left, and is killed in turn. */
    @Test
    void killedAfterEveryStepAndRunAgain() throws Exception {
        List<String> steps = stepsOfALoad();
        assertThat(steps).hasSizeGreaterThan(3);
        try (Books books = Books.of(shop)) {
            for (String step : steps.subList(0, steps.size() - 1)) {
                try (Running load = shop.start(Map.of(PAUSE, step), "load")) {
                    assertThat(load.says("paused after " + step))
                            .as("reaches %s", step)
                            .isTrue();
                    killed(load, steps.indexOf(step));
                }
                assertThat(shop.release()).as("killed after %s", step).isZero();
            }
            shop.run("load").succeeded();

            assertThat(shop.release()).isEqualTo(1);
            assertThat(shop.money(NET)).isEqualByComparingTo(Prepared.SALES.net());
            shop.run("check").succeeded();
            assertThat(books.count("select count(*) from etl.load_lease where owner is not null"))
                    .isZero();
        }
    }

    /** In turn the load alone, and the command together with it. */
    private static void killed(Running load, int turn) throws Exception {
        if (turn % 2 == 0) {
            ProcessHandle child = load.load();
            child.destroyForcibly();
            child.onExit().join();
            load.finish().exitedWith(1);
        }
    }

    /** Otherwise the next command could stop the database under a load that nobody waits for. */
    @Test
    void aLoadEndsWhenItsCommandIsKilled() throws Exception {
        try (Running load = shop.start(Map.of(PAUSE, "extract"), "load")) {
            assertThat(load.says("paused after extract")).isTrue();
            ProcessHandle child = load.load();
            try {
                load.process().destroyForcibly().waitFor();

                assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(30));
            } finally {
                child.destroyForcibly();
            }
        }
        shop.run("load").succeeded();
        assertThat(shop.release()).isEqualTo(1);
        assertThat(shop.money(NET)).isEqualByComparingTo(Prepared.SALES.net());
    }

    @Test
    void aSecondLoadIsRefusedWhileOneRuns() throws Exception {
        String first = stepsOfALoad().get(0);
        try (Books books = Books.of(shop);
                Running load = shop.start(Map.of(PAUSE, first), "load")) {
            assertThat(load.says("paused after " + first)).isTrue();

            shop.run("load").exitedWith(1).refused();

            load.process().outputWriter().append('\n').flush();
            load.finish().succeeded();
            assertThat(shop.release()).isEqualTo(1);
            assertThat(shop.money(NET)).isEqualByComparingTo(Prepared.SALES.net());
            assertThat(books.net()).isEqualByComparingTo(Prepared.SALES.net());
        }
    }

    @Test
    void aFullDiskPublishesNothingAndIsNoTroubleLater() throws Exception {
        TinySales many = TinySales.ofDocuments(20_000);
        Shop large = new Shop(directory.resolve("large"));
        large.importSales(many.writeTo(directory.resolve("many.csv"))).succeeded();
        try (Books books = Books.of(large)) {
            large.run(Map.of(), List.of("prlimit", "--fsize=65536"), "load")
                    .exitedWith(1)
                    .refused();

            assertThat(large.release()).isZero();
            large.run("load").succeeded();
            assertThat(large.money(NET)).isEqualByComparingTo(many.net());

            large.run("load", "--resume").exitedWith(1).refused();
            large.run(Map.of(), List.of("prlimit", "--fsize=4000000"), "load", "--full")
                    .exitedWith(1)
                    .refused();
            String begun = stepsDone(books);
            large.run("load", "--resume").succeeded();
            assertThat(stepsDone(books)).startsWith(begun);
            assertThat(books.count("select count(*) from etl.load_run where status = 'published'"))
                    .isEqualTo(2);
            assertThat(large.release()).isEqualTo(2);
            assertThat(large.money(NET)).isEqualByComparingTo(many.net());
            assertThat(books.net()).isEqualByComparingTo(many.net());
        }
    }

    private static String stepsDone(Books books) throws Exception {
        return books.text("select string_agg(step_execution_id || ' ' || step_name, ', ' order by step_execution_id)"
                + " from etl.batch_step_execution where status = 'COMPLETED'");
    }

    /** The transaction began before a load and committed after it. */
    @Test
    void aLateCommitIsNotMissed() throws Exception {
        Shop loaded = Prepared.loaded(directory.resolve("late"));
        String states = "select count(*) from core.fct_order where after_sale_state = 'requested'";
        try (Books books = Books.of(loaded);
                var late = books.connection()) {
            late.setAutoCommit(false);
            Books.execute(late, request(1));
            books.execute(request(2));
            loaded.run("load").succeeded();
            assertThat(loaded.value(states)).isEqualTo("1");

            late.commit();
            loaded.run("load").succeeded();

            assertThat(loaded.value(states)).isEqualTo("2");
            loaded.run("check").succeeded();
        }
    }

    private static String request(int place) {
        return "update orders.sales_order set after_sale_state = 'requested' where order_id ="
                + " (select order_id from orders.sales_order order by order_id limit 1 offset " + place + ")";
    }

    /** As the load itself names them, in their order. */
    private List<String> stepsOfALoad() throws Exception {
        Shop loaded = Prepared.loaded(directory.resolve("steps"));
        String report = loaded.run("load", "--full", "--json").succeeded().out();
        Matcher seconds = Pattern.compile("\"seconds\"\\s*:\\s*\\{([^}]*)}").matcher(report);
        assertThat(seconds.find()).as(report).isTrue();
        return Pattern.compile("\"([^\"]+)\"\\s*:")
                .matcher(seconds.group(1))
                .results()
                .map(step -> step.group(1))
                .toList();
    }
}
