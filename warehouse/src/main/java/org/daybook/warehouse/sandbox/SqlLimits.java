package org.daybook.warehouse.sandbox;

import java.time.Duration;

/** What one query may use at most. */
public record SqlLimits(Duration deadline, int memoryMegabytes, int threads, long rows) {
    public static final SqlLimits DEFAULT = new SqlLimits(
            Duration.ofSeconds(60),
            1024,
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors())),
            10_000_000);

    public SqlLimits {
        if (deadline.isNegative() || deadline.isZero() || memoryMegabytes < 64 || threads < 1 || rows < 1) {
            throw new IllegalArgumentException("A query needs some time, 64 MB, a thread and a row");
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
