package org.daybook.etl.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A few tasks side by side: small Spark jobs leave a core idle when they run one by one. */
public final class InParallel {
    private static final int THREADS = 3;

    private InParallel() {}

    @SafeVarargs
    public static <T> List<T> run(Callable<T>... tasks) throws Exception {
        return run(Arrays.asList(tasks));
    }

    /** All results in the order of the tasks, or the first failure. */
    public static <T> List<T> run(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : tasks.stream().map(threads::submit).toList()) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            threads.shutdownNow();
        }
    }
}
