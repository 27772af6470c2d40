package org.daybook.etl.marts;

import org.daybook.etl.run.Folders;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.LoadStep;
import org.daybook.etl.run.Words;
import org.daybook.warehouse.models.ModelCatalog;

/** Builds every mart whole, each after those that it reads, and completes the products by what they tell. */
public final class BuildMarts implements LoadStep {
    private final MartEngine engine;

    public BuildMarts(MartEngine engine) {
        this.engine = engine;
    }

    @Override
    public String run(LoadRun run) throws Exception {
        ModelCatalog catalog = ModelCatalog.load();
        Folders.delete(run.work().resolve("marts"));
        ProductClasses classes =
                new ProductClasses(run, catalog.find("core", "dim_product").orElseThrow());
        classes.undo();
        engine.build(run, catalog, classes);
        return Words.of("did.marts", catalog.marts().size());
    }
}
