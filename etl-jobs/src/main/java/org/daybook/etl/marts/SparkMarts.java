package org.daybook.etl.marts;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.daybook.etl.run.InParallel;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.SparkStart;
import org.daybook.etl.run.Tables;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;
import org.jspecify.annotations.Nullable;

/** Builds marts on the machines of a cluster. */
public final class SparkMarts implements MartEngine {
    private final SparkStart spark;

    public SparkMarts(SparkStart spark) {
        this.spark = spark;
    }

    @Override
    public void build(LoadRun run, ModelCatalog catalog, ProductClasses classes) throws Exception {
        SparkSession session = spark.session();
        WarehouseViews views = new WarehouseViews(session, run);
        views.register(catalog);
        for (List<Model> wave : waves(catalog.marts())) {
            InParallel.run(wave.stream()
                    .<Callable<Void>>map(mart -> () -> build(session, run, mart))
                    .toList());
            wave.forEach(views::registerMart);
            spark.release();
        }
        classify(session, classes);
    }

    private static @Nullable Void build(SparkSession session, LoadRun run, Model mart) {
        String sql = Objects.requireNonNull(mart.sql(), mart.name());
        Tables.write(session.sql(sql), mart, run.tableFolder(mart.schema(), mart.name()));
        return null;
    }

    private static void classify(SparkSession session, ProductClasses classes) throws IOException {
        Model products = classes.products();
        Path unclassified = classes.setAside();
        Dataset<Row> known =
                session.sql(Objects.requireNonNull(products.sql())).withColumnRenamed("product_id", "c_id");
        Dataset<Row> classified = Tables.read(session, products, List.of(unclassified))
                .drop("abc_class", "xyz_class")
                .join(known, col("product_id").equalTo(col("c_id")), "left");
        Tables.write(classified, products, classes.written());
    }

    /** Marts that do not read each other are built side by side; the catalog's order has each after what it reads. */
    static List<List<Model>> waves(List<Model> marts) {
        List<List<Model>> waves = new ArrayList<>();
        for (Model mart : marts) {
            int wave = 0;
            for (int i = 0; i < waves.size(); i++) {
                if (waves.get(i).stream().anyMatch(earlier -> reads(mart, earlier))) {
                    wave = i + 1;
                }
            }
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(mart);
        }
        return waves;
    }

    private static boolean reads(Model mart, Model earlier) {
        return Pattern.compile("\\b" + earlier.name() + "\\b")
                .matcher(String.valueOf(mart.sql()))
                .find();
    }
}
