package org.daybook.warehouse.models;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads one model's yml: description, grain, key, partitioned, sort, columns, checks. */
final class ModelYaml {
    private ModelYaml() {}

    static Model parse(String schema, String name, String yml, @Nullable String sql) {
        Map<?, ?> root = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(yml));
        return new Model(
                schema,
                name,
                sql,
                texts(root.get("description")),
                texts(root.get("grain")),
                strings(root.get("key")),
                Boolean.TRUE.equals(root.get("partitioned")),
                strings(root.get("sort")),
                list(root.get("columns")).stream().map(ModelYaml::column).toList(),
                list(root.get("checks")).stream()
                        .map(c -> check(c, schema + "." + name))
                        .toList());
    }

    private static Model.Column column(Object node) {
        Map<?, ?> column = map(node);
        String type = text(column.get("type"));
        boolean isNullable = Boolean.TRUE.equals(column.get("nullable")) || type.endsWith(" null");
        return new Model.Column(
                text(column.get("name")),
                type.replaceFirst(" null$", ""),
                isNullable,
                column.containsKey("references") ? text(column.get("references")) : null,
                texts(column.get("description")));
    }

    // As a check constraint does, a condition lets a row pass for which it is null.
    private static Model.Check check(Object node, String table) {
        Map<?, ?> check = map(node);
        Object condition = check.get("expr");
        String sql = condition == null
                ? text(check.get("sql"))
                : "select * from " + table + " where not (" + text(condition) + ")";
        return new Model.Check(text(check.get("name")), sql, condition == null ? null : text(condition));
    }

    private static Map<String, String> texts(@Nullable Object node) {
        if (node instanceof Map<?, ?> byLanguage) {
            return byLanguage.entrySet().stream()
                    .collect(Collectors.toMap(e -> e.getKey().toString(), e -> text(e.getValue())));
        }
        return node == null ? Map.of() : Map.of("en", text(node));
    }

    private static List<String> strings(@Nullable Object node) {
        if (node instanceof String one) {
            return List.of(one.split("\\s*,\\s*"));
        }
        return list(node).stream().map(Object::toString).toList();
    }

    private static List<?> list(@Nullable Object node) {
        return node instanceof List<?> list ? list : List.of();
    }

    private static Map<?, ?> map(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("expected names with values, found " + node);
    }

    private static String text(@Nullable Object node) {
        return node == null ? "" : node.toString().strip();
    }
}
