package org.daybook.warehouse.sandbox.process;

import java.time.Duration;

/** What one query may use at most; the deadline is for its first row. */
public record SqlLimits(Duration deadline, int memoryMegabytes, int threads, long rows) {
    // of which the JVM and DuckDB take the larger half before anything is read
    private static final int LEAST_MEMORY = 512;

    /** The last row may take so many times as long as the first. */
    public static final int ANSWER_FACTOR = 10;

    public static final SqlLimits DEFAULT = new SqlLimits(
            Duration.ofSeconds(60),
            1024,
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors())),
            10_000_000);

    public SqlLimits {
        if (deadline.isNegative() || deadline.isZero() || memoryMegabytes < LEAST_MEMORY || threads < 1 || rows < 1) {
            throw new IllegalArgumentException("A query needs some time, " + LEAST_MEMORY + " MB, a thread and a row");
        }
    }

    public SqlLimits within(Duration time) {
        return new SqlLimits(time, memoryMegabytes, threads, rows);
    }

    public SqlLimits withMemory(int megabytes) {
        return new SqlLimits(deadline, megabytes, threads, rows);
    }

    public SqlLimits withRows(long most) {
        return new SqlLimits(deadline, memoryMegabytes, threads, most);
    }
}
