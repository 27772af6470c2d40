package org.daybook.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.daybook.reporting.SmallWarehouse;
import org.daybook.reports.data.FigureReader;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingRoomTest {
    private static final LocalDate LAST = LocalDate.of(2026, 3, 13);

    @TempDir
    Path folder;

    @Test
    void visitorsGoFirstAndOneAtATimeReads() {
        new SmallWarehouse(folder, LAST.minusDays(40)).publish(1, LAST, Manifest.PASSED);
        Release release = Release.of(folder, 1);
        List<String> order = new CopyOnWriteArrayList<>();
        List<FigureReader> readers = new CopyOnWriteArrayList<>();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        try (ReadingRoom room = new ReadingRoom()) {
            CompletableFuture<?> first = reading(() -> room.read(release, null, reader -> {
                inside.countDown();
                readers.add(reader);
                await().until(() -> leave.getCount() == 0);
                return order.add("first");
            }));
            await().until(() -> inside.getCount() == 0);
            Thread preparing = new Thread(() -> prepare(room, release, order, readers));
            preparing.start();
            await().until(() -> preparing.getState() == Thread.State.WAITING);
            Thread visiting = new Thread(() -> room.read(release, null, reader -> {
                readers.add(reader);
                return order.add("visitor");
            }));
            visiting.start();
            await().until(() -> visiting.getState() == Thread.State.TIMED_WAITING);
            leave.countDown();
            first.join();
            await().until(() -> order.size() == 3);
            assertThat(order).containsExactly("first", "visitor", "preparation");
            assertThat(readers).as("opened once").containsOnly(readers.get(0)).hasSize(3);
        }
    }

    private static CompletableFuture<?> reading(Runnable deed) {
        return CompletableFuture.runAsync(deed);
    }

    private static void prepare(ReadingRoom room, Release release, List<String> order, List<FigureReader> readers) {
        try {
            room.prepare(release, null, reader -> {
                readers.add(reader);
                return order.add("preparation");
            });
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
