package org.daybook.etl.marts;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.daybook.etl.run.Extracted;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.TableFiles;
import org.daybook.etl.run.Tables;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;

/** Gives Spark the names that the models use, so that their SQL runs unchanged: core.*, marts.* and load_context. */
public final class WarehouseViews {
    private final SparkSession spark;

    private final LoadRun run;

    public WarehouseViews(SparkSession spark, LoadRun run) {
        this.spark = spark;
        this.run = run;
    }

    /** The core tables as the coming release will have them; a mart follows when it is written. */
    public void register(ModelCatalog catalog) {
        context(run.extracted());
        catalog.core().forEach(m -> rows(m).createOrReplaceGlobalTempView(m.name()));
        spark.sql("create database if not exists marts");
    }

    /** A mart that was just written, for those that read it. */
    public void registerMart(Model mart) {
        Path folder = run.tableFolder(mart.schema(), mart.name());
        spark.sql("drop table if exists marts." + mart.name());
        spark.catalog()
                .createTable(
                        "marts." + mart.name(),
                        "parquet",
                        Tables.schema(mart),
                        Map.of("path", folder.toUri().toString()));
    }

    private Dataset<Row> rows(Model model) {
        return Tables.read(spark, model, new TableFiles(run, model).all());
    }

    private void context(Extracted extracted) {
        spark.sql("select date '" + extracted.completeThrough() + "' as complete_through, '"
                        + extracted.shop().currency() + "' as currency, '"
                        + extracted.shop().cutOver() + "' as cut_over")
                .createOrReplaceTempView("load_context");
    }
}
