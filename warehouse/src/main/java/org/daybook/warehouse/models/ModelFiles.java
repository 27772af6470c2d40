package org.daybook.warehouse.models;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of {@code models/}: the first folder is the schema, a mart has its SQL beside its yml. */
final class ModelFiles {
    private ModelFiles() {}

    static List<Model> onClassPath() {
        ResourceFolder folder = ResourceFolder.of("models");
        Map<String, String> queries = folder.read(".sql");
        return folder.read(".yml").entrySet().stream()
                .map(file -> model(
                        file.getKey(),
                        file.getValue(),
                        queries.get(file.getKey().replaceFirst("yml$", "sql"))))
                .toList();
    }

    private static Model model(String path, String yml, @Nullable String sql) {
        String schema = path.substring(0, path.indexOf('/'));
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.yml$", "");
        try {
            return ModelYaml.parse(schema, name, yml, sql);
        } catch (RuntimeException e) {
            throw new IllegalStateException("The model " + path + " cannot be read: " + e.getMessage(), e);
        }
    }
}
