package org.daybook.etl.checks;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.daybook.warehouse.Manifest.CheckResult;
import org.daybook.warehouse.models.Model;

/** The checks of one model: what a single row tells in one pass over the new rows, then its key, then its queries. */
final class TableChecks {
    private final SparkSession spark;

    private final Model model;

    TableChecks(SparkSession spark, Model model) {
        this.spark = spark;
        this.model = model;
    }

    List<CheckResult> run(Dataset<Row> written) {
        List<CheckResult> results = new ArrayList<>(ofRows(written));
        if (!model.key().isEmpty()) {
            results.add(result("key_is_unique", repeatedKeys(written)));
        }
        for (Model.Check check : model.checks()) {
            if (check.condition() == null) {
                results.add(result(check.name(), spark.sql(check.sql()).count()));
            }
        }
        return results;
    }

    private List<CheckResult> ofRows(Dataset<Row> written) {
        Map<String, Column> failing = new LinkedHashMap<>();
        Dataset<Row> rows = written;
        for (Model.Column column : model.columns()) {
            if (!column.isNullable()) {
                failing.put(column.name() + "_is_known", col(column.name()).isNull());
            }
            String reference = column.references();
            if (reference != null) {
                String found = "ref_" + column.name();
                rows = rows.join(members(reference, found), col(column.name()).equalTo(col(found)), "left");
                failing.put(
                        column.name() + "_has_its_member",
                        col(column.name()).isNotNull().and(col(found).isNull()));
            }
        }
        for (Model.Check check : model.checks()) {
            if (check.condition() != null) {
                failing.put(check.name(), not(expr(check.condition())));
            }
        }
        return failing.isEmpty() ? List.of() : counts(rows, failing);
    }

    private List<CheckResult> counts(Dataset<Row> rows, Map<String, Column> failing) {
        List<Column> counts = new ArrayList<>();
        failing.forEach((name, condition) -> counts.add(count_if(condition).as(name)));
        Row counted = rows.select(counts.toArray(Column[]::new)).first();
        List<CheckResult> results = new ArrayList<>();
        int i = 0;
        for (String name : failing.keySet()) {
            results.add(result(name, counted.getLong(i++)));
        }
        return results;
    }

    private Dataset<Row> members(String reference, String name) {
        int dot = reference.lastIndexOf('.');
        String table = reference.substring(0, dot);
        Dataset<Row> dimension = spark.table(table.contains(".") ? table : "core." + table);
        return broadcast(
                dimension.select(col(reference.substring(dot + 1)).as(name)).distinct());
    }

    private long repeatedKeys(Dataset<Row> written) {
        Column[] key = model.key().stream().map(k -> col(k)).toArray(Column[]::new);
        return written.groupBy(key).count().where("count > 1").count();
    }

    private CheckResult result(String name, long rows) {
        return new CheckResult(model.qualifiedName() + ": " + name, rows == 0, rows, null);
    }
}
