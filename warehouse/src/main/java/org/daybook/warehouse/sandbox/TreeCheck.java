package org.daybook.warehouse.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.daybook.warehouse.ReleaseViews;
import org.daybook.warehouse.messages.Sentence;
import org.jspecify.annotations.Nullable;

/** Walks a parsed query. Whatever it does not know, it refuses. */
final class TreeCheck {
    private static final Set<String> EXPRESSIONS = Set.of(
            "BETWEEN",
            "CASE",
            "CAST",
            "COLLATE",
            "COLUMN_REF",
            "COMPARISON",
            "CONJUNCTION",
            "CONSTANT",
            "FUNCTION",
            "LAMBDA",
            "LAMBDA_REF",
            "OPERATOR",
            "POSITIONAL_REFERENCE",
            "STAR",
            "SUBQUERY",
            "TYPE",
            "WINDOW");
    private static final Set<String> QUERIES = Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE");
    private static final Set<String> PARTS = Set.of(
            "JOIN",
            "SUBQUERY",
            "EMPTY",
            "EXPRESSION_LIST",
            "PIVOT",
            "ORDER_MODIFIER",
            "LIMIT_MODIFIER",
            "LIMIT_PERCENT_MODIFIER",
            "DISTINCT_MODIFIER",
            "ORDER_DEFAULT",
            "ORDER_ASCENDING",
            "ASCENDING",
            "DESCENDING",
            "ORDER_DESCENDING",
            "DECIMAL_TYPE_INFO",
            "LIST_TYPE_INFO",
            "STRUCT_TYPE_INFO",
            "ARRAY_TYPE_INFO",
            "STRING_TYPE_INFO",
            "GENERIC_TYPE_INFO",
            "INTEGER_LITERAL_TYPE_INFO");

    private final String query;
    private final Set<String> tables;
    private final AllowedFunctions functions;
    private long place = -1;

    TreeCheck(String query, Set<String> tables, AllowedFunctions functions) {
        this.query = query;
        this.tables = tables;
        this.functions = functions;
    }

    void statement(JsonNode statement) {
        if (!statement.path("named_param_map").isEmpty()) {
            throw rejected("query.parameter");
        }
        visit(statement.path("node"), Set.of());
    }

    /** The second argument holds the names of common table expressions in reach. */
    private void visit(JsonNode node, Set<String> named) {
        if (node.isArray()) {
            node.forEach(child -> visit(child, named));
        } else if (node.isObject()) {
            locate(node);
            object(node, named);
        }
    }

    private void object(JsonNode node, Set<String> named) {
        String type = node.path("type").isTextual() ? node.path("type").asText() : null;
        if (node.has("info_type")) {
            throw part(node.path("info_type").asText());
        } else if (node.has("class")) {
            expression(node, node.path("class").asText(), named);
        } else if (type == null || PARTS.contains(type)) {
            children(node, named);
        } else if (QUERIES.contains(type)) {
            query(node, named);
        } else {
            source(node, type, named);
        }
    }

    private void children(JsonNode node, Set<String> named) {
        node.forEach(child -> visit(child, named));
    }

    private void expression(JsonNode node, String kind, Set<String> named) {
        if (kind.equals("PARAMETER")) {
            throw rejected("query.parameter");
        }
        if (!EXPRESSIONS.contains(kind) || kind.equals("TYPE") && path(node).size() > 1) {
            throw part(kind);
        }
        if (node.has("function_name")) {
            function(node, functions.allows(node.path("function_name").asText()));
        }
        children(node, named);
    }

    private void function(JsonNode node, boolean isAllowed) {
        String name = node.path("function_name").asText();
        if (!isAllowed || path(node).size() > 1 || isFilled(node, "schema") || isFilled(node, "catalog")) {
            List<String> near = Similar.to(name, functions.names());
            throw rejected(
                    "query.function",
                    name,
                    suggestion(near, functions.allows(name), Sentence.of("query.see_functions")));
        }
    }

    // A name is known to the expressions after its own, and to itself only where it is recursive.
    private void query(JsonNode node, Set<String> named) {
        Set<String> inner = new HashSet<>(named);
        for (JsonNode cte : node.path("cte_map").path("map")) {
            String name = cte.path("key").asText().toLowerCase(Locale.ROOT);
            boolean isRecursive =
                    cte.path("value").path("query_node").path("type").asText().equals("RECURSIVE_CTE_NODE");
            if (isRecursive) {
                inner.add(name);
            }
            visit(cte.path("value"), Set.copyOf(inner));
            inner.add(name);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!field.getKey().equals("cte_map")) {
                visit(field.getValue(), inner);
            }
        }
    }

    private void source(JsonNode node, String type, Set<String> named) {
        switch (type) {
            case "BASE_TABLE" -> table(node, named);
            case "TABLE_FUNCTION" -> {
                JsonNode function = node.path("function");
                function(
                        function,
                        functions.allowsTable(function.path("function_name").asText()));
                visit(function.path("arguments"), named);
                visit(node.path("sample"), named);
            }
            case "SHOW_REF" -> show(node, named);
            default -> throw part(type);
        }
    }

    private void table(JsonNode node, Set<String> named) {
        List<String> path = path(node);
        String name = String.join(".", path).toLowerCase(Locale.ROOT);
        boolean isKnown = path.size() == 1
                        && (named.contains(name) || tables.contains("core." + name) || tables.contains("marts." + name))
                || path.size() == 2 && tables.contains(name);
        if (!isKnown || !node.path("at_clause").isNull()) {
            boolean isFile =
                    name.matches(".*[/\\\\:*?].*") || name.matches(".*\\.(parquet|csv|json|db|duckdb|txt)(\\.gz)?");
            throw rejected(isFile ? "query.outside" : "query.table", String.join(".", path), nearTables(name));
        }
    }

    private void show(JsonNode node, Set<String> named) {
        String kind = node.path("show_type").asText();
        boolean isTables =
                kind.equals("SHOW_SPECIAL") && node.path("table_name").asText().equals("\"tables\"");
        boolean isQuery = (kind.equals("DESCRIBE") || kind.equals("SUMMARY"))
                && node.path("query").isObject();
        if (!isTables && !isQuery) {
            throw part("SHOW");
        }
        visit(node.path("query"), named);
    }

    private Sentence nearTables(String name) {
        List<String> near = Similar.to(name.substring(name.lastIndexOf('.') + 1), tables);
        return near.isEmpty()
                ? Sentence.of(
                        "query.see_tables",
                        tables.stream()
                                .filter(t -> !ReleaseViews.OF_THE_LOAD.contains(t))
                                .collect(Collectors.joining(", ")))
                : Sentence.of("query.did_you_mean", near.get(0));
    }

    private static Sentence suggestion(List<String> near, boolean isItself, Sentence otherwise) {
        return near.isEmpty() || isItself ? otherwise : Sentence.of("query.did_you_mean", String.join(", ", near));
    }

    private static List<String> path(JsonNode node) {
        return StreamSupport.stream(node.path("qualified_name").path("path").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static boolean isFilled(JsonNode node, String field) {
        return !node.path(field).asText("").isEmpty();
    }

    private void locate(JsonNode node) {
        long position = node.path("query_location").asLong(-1);
        // DuckDB writes its largest number where it knows no place
        if (position >= 0 && position < query.length() * 4L) {
            place = position;
        }
    }

    private QueryRejected part(@Nullable String what) {
        String words = String.valueOf(what)
                .replaceAll("(_QUERY)?(_NODE|_INFO|_REF)$", "")
                .replace('_', ' ');
        return rejected("query.part", words);
    }

    private QueryRejected rejected(String key, Object... args) {
        return new QueryRejected(Place.at(query, place), Sentence.of(key, args));
    }
}
