package org.daybook.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Many who want something at once. */
final class Crowd {

    private Crowd() {}

    /** Does all tasks, the first of each thread at the same moment, and tells what the refused ones were told. */
    static List<Throwable> rush(int threads, List<Runnable> tasks) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Callable<Boolean>> calls = IntStream.range(0, tasks.size())
                .<Callable<Boolean>>mapToObj(i -> () -> run(tasks.get(i), i < threads ? start : null))
                .toList();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            return refused(executor.invokeAll(calls));
        } finally {
            executor.shutdownNow();
        }
    }

    private static boolean run(Runnable task, @Nullable CyclicBarrier start)
            throws InterruptedException, BrokenBarrierException {
        if (start != null) {
            start.await();
        }
        task.run();
        return true;
    }

    private static List<Throwable> refused(List<Future<Boolean>> outcomes) throws InterruptedException {
        List<Throwable> refused = new ArrayList<>();
        for (Future<Boolean> outcome : outcomes) {
            try {
                outcome.get();
            } catch (ExecutionException failure) {
                refused.add(failure.getCause());
            }
        }
        return refused;
    }
}
