package org.daybook.warehouse.metrics;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads one metric file. */
final class MetricYaml {
    private final Map<?, ?> root;

    private MetricYaml(Map<?, ?> root) {
        this.root = root;
    }

    static Metric parse(String path, String yml) {
        Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yml);
        if (!(document instanceof Map<?, ?> root)) {
            throw new IllegalArgumentException("The metric file " + path + " is empty");
        }
        return new MetricYaml(root).metric(path.startsWith("parts/"));
    }

    private Metric metric(boolean isPart) {
        String ledger = optional("ledger");
        return new Metric(
                text("id"),
                Integer.parseInt(text("version")),
                texts("name"),
                texts("definition"),
                texts("note"),
                Metric.Type.valueOf(constant("type")),
                optional("expr"),
                text("day"),
                dimensions(),
                Metric.Additivity.valueOf(constant("additive")),
                Metric.Unit.valueOf(constant("unit")),
                Integer.parseInt(text("decimals")),
                text("null_when"),
                "none".equals(ledger) ? null : ledger,
                optional("mart"),
                formula("source"),
                formula("recount"),
                optional("proof_of"),
                isPart);
    }

    private Set<Dimension> dimensions() {
        Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        if (root.get("dimensions") instanceof List<?> words) {
            words.forEach(w -> dimensions.add(Dimension.named(String.valueOf(w))));
        }
        return dimensions;
    }

    private Metric.@Nullable Formula formula(String key) {
        if (!(root.get(key) instanceof Map<?, ?> map)) {
            return null;
        }
        String value = String.valueOf(map.get("value"));
        Object control = map.get("control");
        return new Metric.Formula(
                String.valueOf(map.get("from")).strip(),
                map.get("where") == null ? "true" : String.valueOf(map.get("where")),
                value,
                control == null ? value : String.valueOf(control));
    }

    private Map<String, String> texts(String key) {
        return root.get(key) instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .collect(Collectors.toMap(e -> String.valueOf(e.getKey()), e -> String.valueOf(e.getValue())))
                : Map.of();
    }

    private String constant(String key) {
        return text(key).toUpperCase(Locale.ROOT);
    }

    private String text(String key) {
        String text = optional(key);
        if (text == null) {
            throw new IllegalArgumentException("The metric " + root.get("id") + " lacks " + key);
        }
        return text;
    }

    private @Nullable String optional(String key) {
        Object node = root.get(key);
        return node == null ? null : String.valueOf(node).strip();
    }
}
