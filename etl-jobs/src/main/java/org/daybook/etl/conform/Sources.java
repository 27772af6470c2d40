package org.daybook.etl.conform;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.daybook.etl.extract.ExtractedRows;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.TableFiles;
import org.daybook.etl.run.Tables;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;
import org.jspecify.annotations.Nullable;

/** Where conforming reads from: rows extracted now, tables of the base release, tables of the coming one. */
record Sources(SparkSession spark, LoadRun run, ModelCatalog catalog) {

    Dataset<Row> extracted(String view) {
        return new ExtractedRows(spark, run).of(view);
    }

    /** Whether this load may find something in the view that the base release does not have. */
    boolean isNew(String view) {
        return run.extracted().isFull() || run.extracted().rows().getOrDefault(view, 0L) > 0;
    }

    Dataset<Row> base(String table) {
        return Tables.read(spark, model(table), paths(table, null));
    }

    Dataset<Row> base(String table, Set<String> months) {
        return Tables.read(spark, model(table), paths(table, months));
    }

    /** The table as the coming release has it, once this run has written what it writes of it. */
    Dataset<Row> coming(String table) {
        return Tables.read(spark, model(table), files(table).all());
    }

    Model model(String table) {
        return catalog.find("core", table).orElseThrow();
    }

    TableFiles files(String table) {
        return new TableFiles(run, model(table));
    }

    Path folder(String table) {
        return run.tableFolder("core", table);
    }

    private List<Path> paths(String table, @Nullable Set<String> months) {
        return files(table).base().stream()
                .filter(f -> months == null || months.contains(f.businessMonth()))
                .map(f -> run.warehouse().resolve(f.path()))
                .toList();
    }
}
