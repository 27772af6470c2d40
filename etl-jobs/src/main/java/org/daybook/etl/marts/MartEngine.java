package org.daybook.etl.marts;

import org.daybook.etl.run.LoadRun;
import org.daybook.warehouse.models.ModelCatalog;

/** What runs the marts' SQL; any engine gives the same rows. */
public interface MartEngine {

    /** Writes every mart into the run's folders, each after those that it reads, and then the products' classes. */
    void build(LoadRun run, ModelCatalog catalog, ProductClasses classes) throws Exception;
}
