package org.daybook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Orders through the service: beside the same rows written by one database function, and of many at once. */
class OrderBenchIT {
    private static final double LEAST_SHARE = 0.3;
    private static final double LEAST_OF_HOT = 0.5;
    private static final int ROUNDS = 5;
    private static final long ROUND_NANOS = 3_000_000_000L;

    private final FullShop shop = new FullShop();
    private final JdbcClient jdbc = shop.bean(JdbcClient.class);
    private final AtomicLong numbers = new AtomicLong();

    @BeforeEach
    void withTheFunction() {
        ResourceDatabasePopulator function =
                new ResourceDatabasePopulator(new ClassPathResource("bench/place_order.sql"));
        function.setSeparator("\n\n\n");
        function.execute(shop.database().dataSource());
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void placesOrdersAtAShareOfTheFunction() throws Exception {
        double[] eight = new double[ROUNDS];
        double[] many = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double function = rate(8, this::byFunction);
            double serviceOf8 = rate(8, this::byService);
            double serviceOf32 = rate(32, this::byService);
            System.out.printf(
                    Locale.ROOT,
                    "function of 8: %,.0f orders/s; service of 8: %,.0f; of 32: %,.0f; load average %.1f%n",
                    function,
                    serviceOf8,
                    serviceOf32,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            if (round >= 0) {
                eight[round] = serviceOf8 / function;
                many[round] = serviceOf32 / function;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "share of the function, median of %d: %.2f with 8 callers, %.2f with 32 (at least %.1f)%n",
                ROUNDS,
                median(eight),
                median(many),
                LEAST_SHARE);
        assertThat(median(many)).isGreaterThanOrEqualTo(LEAST_SHARE);
    }

    /** All want the same: they wait for each other, and no more than that. */
    @Test
    void manyOnOneHotProductKeepTheRateOfFew() throws Exception {
        double[] shares = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double few = rate(8, this::ofTheHotProduct);
            double many = rate(64, this::ofTheHotProduct);
            System.out.printf(Locale.ROOT, "one hot product: %,.0f orders/s of 8 callers, %,.0f of 64%n", few, many);
            if (round >= 0) {
                shares[round] = many / few;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "64 callers beside 8, median of %d: %.2f (at least %.1f)%n",
                ROUNDS,
                median(shares),
                LEAST_OF_HOT);
        assertThat(median(shares)).isGreaterThanOrEqualTo(LEAST_OF_HOT);
    }

    /** Orders per second. */
    private double rate(int callers, Callable<?> order) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            long start = System.nanoTime();
            List<Future<Long>> counts = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                counts.add(threads.submit(() -> repeat(order, start + ROUND_NANOS)));
            }
            long done = 0;
            for (Future<Long> count : counts) {
                done += count.get();
            }
            return done / ((System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long repeat(Callable<?> order, long end) throws Exception {
        long done = 0;
        while (System.nanoTime() < end) {
            order.call();
            done++;
        }
        return done;
    }

    private Object byFunction() {
        Long[] goods = Arrays.stream(FullShop.three()).map(i -> i + 1L).boxed().toArray(Long[]::new);
        return jdbc.sql("select bench.place_order(:number, :goods)")
                .param("number", "F" + numbers.incrementAndGet())
                .param("goods", goods)
                .query(Long.class)
                .single();
    }

    private Object byService() {
        return shop.place(FullShop.three());
    }

    private Object ofTheHotProduct() {
        return shop.place(0);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
