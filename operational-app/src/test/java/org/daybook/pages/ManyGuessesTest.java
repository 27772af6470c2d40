package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever guesses passwords, many at once, leaves the connections of the database to those who work. */
class ManyGuessesTest {
    private static final int GUESSERS = 16;
    private static final int GUESSES = 4;
    private static final String HELD = "select count(*) from pg_stat_activity where datname = current_database()"
            + " and state = 'idle in transaction' and query like '%password_hash%' and pid <> pg_backend_pid()";

    private final PageShop shop = PageShop.withCostlyPasswords();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void fewConnectionsAreHeldByThem() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(GUESSERS);
        try {
            List<Future<?>> guessers = new ArrayList<>();
            for (int i = 0; i < GUESSERS; i++) {
                String name = "guessed" + i;
                guessers.add(threads.submit(() -> guess(name)));
            }
            int most = 0;
            while (!guessers.stream().allMatch(Future::isDone)) {
                most = Math.max(most, Integer.parseInt(shop.value(HELD)));
            }
            for (Future<?> guesser : guessers) {
                guesser.get();
            }
            assertThat(most).isBetween(1, 2);
        } finally {
            threads.shutdownNow();
        }
    }

    private void guess(String name) {
        Visitor visitor = new Visitor(shop.address());
        visitor.get("/sign-in");
        for (int i = 0; i < GUESSES; i++) {
            assertThat(visitor.post("/sign-in", "name", name, "password", "wrong")
                            .location())
                    .contains("/sign-in");
        }
    }
}
