package org.daybook.etl.shop;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.daybook.etl.TestSpark;
import org.daybook.etl.checks.CompareWithLedger;
import org.daybook.etl.checks.RunChecks;
import org.daybook.etl.conform.ConformDimensions;
import org.daybook.etl.conform.ConformFacts;
import org.daybook.etl.extract.ExtractStep;
import org.daybook.etl.marts.BuildMarts;
import org.daybook.etl.marts.MartEngine;
import org.daybook.etl.marts.SparkMarts;
import org.daybook.etl.publish.Publish;
import org.daybook.etl.run.Extracted;
import org.daybook.etl.run.Folders;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.LoadStep;
import org.daybook.etl.run.SparkStart;
import org.daybook.warehouse.Release;

/** The steps of a load from one shop into one warehouse, marts by one engine, without Spring Batch around them. */
public record Pipeline(ShopDatabase shop, Path warehouse, MartEngine marts) {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2011-04-01T06:00:00Z"), ZoneOffset.UTC);

    /** A shop whose history is loaded as release 1, marts by Spark; made once for all tests, so the others may only add to it. */
    public static Pipeline loaded() {
        return Loaded.PIPELINE;
    }

    /** Extracts, conforms, checks and publishes. */
    public Release load(long id) throws Exception {
        LoadRun run = new LoadRun(id, warehouse);
        SparkStart spark = SparkStart.of(TestSpark.session());
        for (LoadStep step : List.of(
                extract(),
                new ConformDimensions(spark),
                new ConformFacts(spark),
                new BuildMarts(marts),
                new RunChecks(),
                new CompareWithLedger(),
                new Publish(Runnable::run, CLOCK))) {
            step.run(run);
        }
        return Release.current(warehouse).orElseThrow();
    }

    /** The same shop and warehouse, marts by another engine. */
    public Pipeline with(MartEngine other) {
        return new Pipeline(shop, warehouse, other);
    }

    public static MartEngine spark() {
        return new SparkMarts(SparkStart.of(TestSpark.session()));
    }

    /** What a load would start from now. */
    public Extracted extract(long id) throws Exception {
        LoadRun run = new LoadRun(id, warehouse);
        extract().run(run);
        return run.extracted();
    }

    private LoadStep extract() {
        return new ExtractStep(shop.source(), CLOCK, false);
    }

    private static final class Loaded {
        private static final Pipeline PIPELINE = load();

        private static Pipeline load() {
            try {
                Path warehouse =
                        Folders.empty(Path.of("target", "shop-warehouse")).toAbsolutePath();
                Pipeline pipeline = new Pipeline(ShopDatabase.copy("loaded"), warehouse, spark());
                pipeline.load(1);
                return pipeline;
            } catch (Exception e) {
                throw new IllegalStateException("The shop could not be loaded", e);
            }
        }
    }
}
