package org.daybook.etl.marts;

import org.daybook.etl.run.Cluster;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.SparkStart;
import org.daybook.warehouse.models.ModelCatalog;
import org.jspecify.annotations.Nullable;

/** What runs the marts' SQL; any engine gives the same rows. */
public interface MartEngine {

    /** On a cluster Spark, on one machine DuckDB. */
    static MartEngine of(@Nullable Cluster cluster, SparkStart spark) {
        return cluster == null ? new DuckDbMarts() : new SparkMarts(spark);
    }

    /** Writes every mart into the run's folders, each after those that it reads, and then the products' classes. */
    void build(LoadRun run, ModelCatalog catalog, ProductClasses classes) throws Exception;
}
