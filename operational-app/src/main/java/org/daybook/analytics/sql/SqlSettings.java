package org.daybook.analytics.sql;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.daybook.warehouse.sandbox.process.SqlLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What queries of the workbench may use at most.
 *
 * @param deadline for the first row
 * @param memoryMegabytes of one query
 * @param threads of one query
 * @param rows that are kept of a result; what follows is cut off
 * @param resultMegabytes that a result may take on disk; what follows is cut off
 * @param atOnce queries that run at the same time
 * @param perUser of which so many of one user
 * @param waiting queries that may wait for their turn
 * @param waitingPerUser of which so many of one user
 * @param kept results that are kept, the latest ones
 */
@Validated
@ConfigurationProperties("daybook.sql")
public record SqlSettings(
        @DefaultValue("30s") @NotNull Duration deadline,
        @DefaultValue("1024") @Min(512) int memoryMegabytes,
        @DefaultValue("2") @Min(1) int threads,
        @DefaultValue("200000") @Min(1) @Max(1_000_000) int rows,
        @DefaultValue("128") @Min(1) int resultMegabytes,
        @DefaultValue("2") @Min(1) int atOnce,
        @DefaultValue("1") @Min(1) int perUser,
        @DefaultValue("20") @Min(1) int waiting,
        @DefaultValue("5") @Min(1) int waitingPerUser,
        @DefaultValue("30") @Min(1) int kept) {

    /** In the words of the sandbox; that a result is full is for whoever keeps it to say. */
    public SqlLimits limits() {
        return new SqlLimits(deadline, memoryMegabytes, threads, rows + 1L);
    }

    /** What a result may take on disk. */
    public long resultBytes() {
        return (long) resultMegabytes << 20;
    }
}
