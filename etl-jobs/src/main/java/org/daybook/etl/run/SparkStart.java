package org.daybook.etl.run;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** A Spark session that starts in the background, while the database is being read. */
public final class SparkStart implements AutoCloseable {
    /** A shop's year is small: more partitions than this cost more to start than they save. */
    private static final int PARTITIONS = 4;

    private final @Nullable Cluster cluster;

    private @Nullable CompletableFuture<SparkSession> session;

    /** Without a cluster Spark runs inside this process. */
    public SparkStart(@Nullable Cluster cluster) {
        this.cluster = cluster;
    }

    /** A session that runs already and that somebody else ends. */
    public static SparkStart of(SparkSession session) {
        SparkStart start = new SparkStart(null);
        start.session = CompletableFuture.completedFuture(session);
        return start;
    }

    public void begin(LoadRun run) {
        session = CompletableFuture.supplyAsync(() -> create(run, cluster));
    }

    public SparkSession session() {
        if (session == null) {
            throw new IllegalStateException("Spark was not started");
        }
        return session.join();
    }

    /**
     * Lets go of what finished queries leave in memory. Spark frees a broadcast when the collector finds it dead, which
     * in a small heap is often later than the next query needs the room.
     */
    public void release() {
        System.gc();
    }

    @Override
    public void close() {
        if (session != null) {
            session.thenAccept(s -> s.sparkContext().stop()).join();
        }
    }

    private static SparkSession create(LoadRun run, @Nullable Cluster cluster) {
        SparkSession.Builder builder = settings(SparkSession.builder())
                .appName("daybook-load-" + run.id())
                .master(cluster == null ? "local[*]" : cluster.master())
                .config("spark.local.dir", run.work().resolve("spark").toString())
                .config(
                        "spark.sql.warehouse.dir",
                        run.work().resolve("catalog").toUri().toString());
        if (cluster != null) {
            builder.config("spark.jars", ownJar())
                    .config("spark.driver.bindAddress", cluster.driverHost())
                    .config("spark.driver.host", cluster.driverHost());
        }
        return builder.getOrCreate();
    }

    /** What makes Spark write our types: UTC without zone, zstd, proleptic days, and our names for the two schemas. */
    public static SparkSession.Builder settings(SparkSession.Builder builder) {
        return builder.withExtensions(ExactSums::add)
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", Cluster.LOOPBACK)
                .config("spark.driver.host", Cluster.LOOPBACK)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.timestampType", "TIMESTAMP_NTZ")
                .config("spark.sql.parquet.compression.codec", "zstd")
                .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
                .config("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED")
                .config("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED")
                .config("spark.hadoop.parquet.block.row.count.limit", "1048576")
                .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
                // The catalog has no schema for views over a list of files, but global views have one name to choose.
                .config("spark.sql.globalTempDatabase", "core")
                .config("spark.sql.shuffle.partitions", Integer.toString(PARTITIONS))
                .config("spark.sql.adaptive.enabled", "false")
                .config("spark.sql.sources.parallelPartitionDiscovery.threshold", "100000")
                // The default takes 16 MB for each hash table, and a load makes hundreds of small ones.
                .config("spark.buffer.pageSize", "1m")
                .config("spark.ui.showConsoleProgress", "false");
    }

    private static String ownJar() {
        return Path.of(SparkStart.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }
}
