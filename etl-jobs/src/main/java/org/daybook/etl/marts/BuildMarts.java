package org.daybook.etl.marts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.daybook.etl.run.Folders;
import org.daybook.etl.run.InParallel;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.LoadStep;
import org.daybook.etl.run.SparkStart;
import org.daybook.etl.run.Tables;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;
import org.jspecify.annotations.Nullable;

/** Builds every mart whole, each after those that it reads, and completes the products by what they tell. */
public final class BuildMarts implements LoadStep {
    private final SparkStart spark;

    public BuildMarts(SparkStart spark) {
        this.spark = spark;
    }

    @Override
    public String run(LoadRun run) throws Exception {
        SparkSession session = spark.session();
        ModelCatalog catalog = ModelCatalog.load();
        Folders.delete(run.work().resolve("marts"));
        ProductClasses classes =
                new ProductClasses(run, catalog.find("core", "dim_product").orElseThrow());
        classes.undo();
        WarehouseViews views = new WarehouseViews(session, run);
        views.register(catalog);
        for (List<Model> wave : waves(catalog.marts())) {
            InParallel.run(wave.stream()
                    .<Callable<Void>>map(mart -> () -> build(session, run, mart))
                    .toList());
            wave.forEach(views::registerMart);
            spark.release();
        }
        classes.attach(session);
        return catalog.marts().size() + " marts";
    }

    private static @Nullable Void build(SparkSession session, LoadRun run, Model mart) {
        String sql = Objects.requireNonNull(mart.sql(), mart.name());
        Tables.write(session.sql(sql), mart, run.tableFolder(mart.schema(), mart.name()));
        return null;
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
