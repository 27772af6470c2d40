package org.daybook.etl.conform;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.daybook.etl.extract.FirstDay;
import org.daybook.etl.run.Extracted;
import org.daybook.etl.run.Folders;
import org.daybook.etl.run.InParallel;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.LoadStep;
import org.daybook.etl.run.SparkStart;
import org.daybook.etl.run.Tables;
import org.daybook.etl.run.Words;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;

/**
 * Writes whole each dimension that something new may change: the members of the base release with the changed ones in
 * their place.
 */
public final class ConformDimensions implements LoadStep {
    private final SparkStart spark;

    public ConformDimensions(SparkStart spark) {
        this.spark = spark;
    }

    @Override
    public String run(LoadRun run) throws Exception {
        Sources sources = new Sources(spark.session(), run, ModelCatalog.load());
        List<Callable<Void>> tasks = new ArrayList<>();
        for (Model model : sources.catalog().core()) {
            if (!model.name().startsWith("dim_")) {
                continue;
            }
            Folders.delete(sources.folder(model.name()));
            if (isTouched(sources, model.name())) {
                tasks.add(() -> {
                    Tables.write(rows(sources, model), model, sources.folder(model.name()));
                    return null;
                });
            }
        }
        InParallel.run(tasks);
        return Words.of("did.dimensions", tasks.size());
    }

    // The calendar and the products' classes move with the last day that is complete.
    private static boolean isTouched(Sources sources, String table) {
        return switch (table) {
            case "dim_date", "dim_product" -> true;
            case "dim_customer" -> sources.isNew("customer_version") || sources.isNew("sales_order");
            case "dim_location" -> sources.isNew("location_version");
            default -> sources.isNew(member(table));
        };
    }

    private static Dataset<Row> rows(Sources sources, Model model) {
        Dataset<Row> members =
                switch (model.name()) {
                    case "dim_date" -> calendar(sources, model);
                    case "dim_product" -> products(sources, model);
                    case "dim_customer" -> customers(sources, model);
                    case "dim_location" -> merged(sources, model, versions(sources, "location"));
                    default -> merged(sources, model, sources.extracted(member(model.name())));
                };
        return model.name().equals("dim_date")
                ? members
                : members.unionByName(Dimensions.rowZero(sources.spark(), model), true);
    }

    private static Dataset<Row> products(Sources sources, Model model) {
        Dataset<Row> before =
                sources.base(model.name()).where("first_sold_day is not null").select("product_id", "first_sold_day");
        Dataset<Row> now = Dimensions.firstSoldDays(sources.extracted("sale_line"));
        return Dimensions.withFirstSoldDay(merged(sources, model, versions(sources, "product")), before, now);
    }

    private static Dataset<Row> customers(Sources sources, Model model) {
        Dataset<Row> before = sources.base(model.name()).select("customer_id", "first_order_day");
        Dataset<Row> now = CustomerOrders.firstDays(
                CustomerOrders.affected(sources.base("fct_order"), sources.extracted("sales_order")));
        return Dimensions.withFirstOrderDay(merged(sources, model, versions(sources, "customer")), before, now);
    }

    private static Dataset<Row> versions(Sources sources, String member) {
        return Dimensions.versions(
                sources.extracted(member + "_version"),
                sources.run().extracted().snapshotAt());
    }

    private static Dataset<Row> merged(Sources sources, Model model, Dataset<Row> changed) {
        String id = member(model.name()) + "_id";
        Dataset<Row> old = sources.base(model.name()).where(col(id).notEqual(0));
        if (Arrays.asList(old.columns()).contains("is_inferred")) {
            old = Dimensions.withoutArrived(old, changed, id);
        }
        return Merge.of(old, Dimensions.members(changed, id), model.key());
    }

    private static String member(String table) {
        return table.substring("dim_".length());
    }

    private static Dataset<Row> calendar(Sources sources, Model model) {
        Extracted extracted = sources.run().extracted();
        return Calendar.of(
                sources.spark(),
                Tables.schema(model),
                FirstDay.of(sources.run()).orElse(extracted.completeThrough()),
                extracted.completeThrough(),
                extracted.shop().fiscalStartMonth());
    }
}
