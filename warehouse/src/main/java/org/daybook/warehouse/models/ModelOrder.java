package org.daybook.warehouse.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts marts behind those that they read; the names after from and join in their SQL decide. */
final class ModelOrder {
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SOURCE = Pattern.compile(
            "\\b(?:from|join)\\s+(?:(?:core|marts)\\s*\\.\\s*)?([a-z_][a-z_0-9]*)", Pattern.CASE_INSENSITIVE);

    private final Map<String, Model> waiting = new LinkedHashMap<>();
    private final Set<String> visiting = new HashSet<>();
    private final List<Model> sorted = new ArrayList<>();

    private ModelOrder(List<Model> models) {
        models.stream().sorted(Comparator.comparing(Model::name)).forEach(m -> waiting.put(m.name(), m));
    }

    static List<Model> sort(List<Model> models) {
        ModelOrder order = new ModelOrder(models);
        for (String name : List.copyOf(order.waiting.keySet())) {
            order.place(name);
        }
        return List.copyOf(order.sorted);
    }

    static Set<String> sources(String sql) {
        Set<String> names = new HashSet<>();
        Matcher matcher = SOURCE.matcher(COMMENT.matcher(sql).replaceAll(" "));
        while (matcher.find()) {
            names.add(Objects.requireNonNull(matcher.group(1)).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private void place(String name) {
        Model model = waiting.get(name);
        if (model == null) {
            return;
        }
        if (!visiting.add(name)) {
            throw new IllegalStateException("The marts depend on each other in a circle: " + visiting);
        }
        String sql = model.sql() == null ? "" : model.sql();
        sources(sql).stream().filter(s -> !s.equals(name)).sorted().forEach(this::place);
        visiting.remove(name);
        waiting.remove(name);
        sorted.add(model);
    }
}
