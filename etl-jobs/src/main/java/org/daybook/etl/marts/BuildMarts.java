package org.daybook.etl.marts;

import java.util.Objects;
import org.apache.spark.sql.SparkSession;
import org.daybook.etl.run.Folders;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.LoadStep;
import org.daybook.etl.run.SparkStart;
import org.daybook.etl.run.Tables;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;

/** Builds every mart whole, each after those that it reads. */
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
        WarehouseViews views = new WarehouseViews(session, run);
        views.register(catalog);
        for (Model mart : catalog.marts()) {
            String sql = Objects.requireNonNull(mart.sql(), mart.name());
            Tables.write(session.sql(sql), mart, run.tableFolder(mart.schema(), mart.name()));
            views.registerMart(mart);
        }
        return catalog.marts().size() + " marts";
    }
}
