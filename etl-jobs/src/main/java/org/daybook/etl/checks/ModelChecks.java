package org.daybook.etl.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.etl.candidate.Candidate;
import org.daybook.warehouse.Manifest.CheckResult;
import org.daybook.warehouse.Sql;
import org.daybook.warehouse.models.Model;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The checks of one model: what a single row tells in one pass over the new rows, then its key, then its queries. */
final class ModelChecks {
    private final JdbcClient jdbc;

    private final Model model;

    private final String written;

    ModelChecks(JdbcClient jdbc, Model model) {
        this.jdbc = jdbc;
        this.model = model;
        this.written = Candidate.written(model);
    }

    List<CheckResult> run() {
        List<CheckResult> results = new ArrayList<>(ofRows());
        if (!model.key().isEmpty()) {
            results.add(result("key_is_unique", repeatedKeys()));
        }
        for (Model.Check check : model.checks()) {
            if (check.condition() == null) {
                results.add(result(check.name(), count(check.sql())));
            }
        }
        return results;
    }

    private List<CheckResult> ofRows() {
        Map<String, String> failing = new LinkedHashMap<>();
        for (Model.Column column : model.columns()) {
            String name = Sql.name(column.name());
            if (!column.isNullable()) {
                failing.put(column.name() + "_is_known", name + " is null");
            }
            String reference = column.references();
            if (reference != null) {
                failing.put(
                        column.name() + "_has_its_member",
                        name + " is not null and " + name + " not in (" + members(reference) + ")");
            }
        }
        for (Model.Check check : model.checks()) {
            if (check.condition() != null) {
                failing.put(check.name(), "not (" + check.condition() + ")");
            }
        }
        return failing.isEmpty() ? List.of() : counts(failing);
    }

    private List<CheckResult> counts(Map<String, String> failing) {
        List<String> counts = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        failing.values().forEach(condition -> {
            counts.add("count(*) filter (where f" + rows.size() + ")");
            rows.add(condition + " as f" + rows.size());
        });
        String query = "select " + String.join(", ", counts) + " from (select " + String.join(", ", rows) + " from "
                + written + ")";
        List<Long> counted = jdbc.sql(query)
                .query((row, i) -> {
                    List<Long> values = new ArrayList<>();
                    for (int c = 1; c <= counts.size(); c++) {
                        values.add(row.getLong(c));
                    }
                    return values;
                })
                .single();
        List<CheckResult> results = new ArrayList<>();
        failing.keySet().forEach(name -> results.add(result(name, counted.get(results.size()))));
        return results;
    }

    private static String members(String reference) {
        int dot = reference.lastIndexOf('.');
        String table = reference.substring(0, dot);
        String column = Sql.name(reference.substring(dot + 1));
        return "select " + column + " from " + (table.contains(".") ? table : "core." + table) + " where " + column
                + " is not null";
    }

    private long repeatedKeys() {
        String key = String.join(", ", model.key().stream().map(Sql::name).toList());
        return count("select " + key + " from " + written + " group by " + key + " having count(*) > 1");
    }

    private long count(String query) {
        return jdbc.sql("select count(*) from (" + query + ")")
                .query(Long.class)
                .single();
    }

    private CheckResult result(String name, long rows) {
        return new CheckResult(model.qualifiedName() + ": " + name, rows == 0, rows, null);
    }
}
