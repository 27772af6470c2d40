package org.daybook.etl.marts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.daybook.etl.candidate.Candidate;
import org.daybook.etl.run.LoadRun;
import org.daybook.warehouse.ReleaseViews;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;

/** Builds marts on one machine: in seconds, where Spark would spend most of its time on planning them. */
public final class DuckDbMarts implements MartEngine {

    @Override
    public void build(LoadRun run, ModelCatalog catalog, ProductClasses classes) throws Exception {
        try (Candidate candidate = Candidate.open(run, catalog)) {
            for (Model mart : catalog.marts()) {
                candidate.write(mart, Objects.requireNonNull(mart.sql(), mart.name()));
            }
            classify(candidate, classes);
        }
    }

    private static void classify(Candidate candidate, ProductClasses classes) throws IOException {
        Model products = classes.products();
        Path unclassified = classes.setAside();
        candidate.write(
                products,
                "select p.* exclude (abc_class, xyz_class), c.abc_class, c.xyz_class from ("
                        + ReleaseViews.rows(products, List.of(unclassified.resolve("*.parquet"))) + ") as p left join ("
                        + Objects.requireNonNull(products.sql()) + ") as c on c.product_id = p.product_id");
    }
}
