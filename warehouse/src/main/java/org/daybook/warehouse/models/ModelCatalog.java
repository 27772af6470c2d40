package org.daybook.warehouse.models;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All models of the warehouse, read from the class path. */
public final class ModelCatalog {
    private final List<Model> core;
    private final List<Model> marts;

    public ModelCatalog(List<Model> models) {
        core = models.stream()
                .filter(m -> m.schema().equals("core"))
                .sorted(Comparator.comparing(Model::name))
                .toList();
        marts = ModelOrder.sort(
                models.stream().filter(m -> m.schema().equals("marts")).toList());
    }

    public static ModelCatalog load() {
        return new ModelCatalog(ModelFiles.onClassPath());
    }

    /** Dimensions and facts, by name. */
    public List<Model> core() {
        return core;
    }

    /** Marts, each after those that it reads. */
    public List<Model> marts() {
        return marts;
    }

    public List<Model> all() {
        return Stream.concat(core.stream(), marts.stream()).toList();
    }

    public Optional<Model> find(String schema, String name) {
        return all().stream()
                .filter(m -> m.schema().equals(schema) && m.name().equals(name))
                .findFirst();
    }
}
