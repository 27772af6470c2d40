package org.daybook.warehouse.models;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Read once: the class path does not change while a program runs. */
    public static ModelCatalog load() {
        return OnClassPath.CATALOG;
    }

    private static final class OnClassPath {
        static final ModelCatalog CATALOG = new ModelCatalog(ModelFiles.onClassPath());
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

    /** The tables that the SQL of a model reads, by name; none where the load conforms it. */
    public List<Model> reads(Model model) {
        String sql = model.sql();
        Set<String> names = sql == null ? Set.of() : ModelOrder.sources(sql);
        return all().stream()
                .filter(other -> names.contains(other.name()))
                .filter(other -> !other.equals(model))
                .sorted(Comparator.comparing(Model::qualifiedName))
                .toList();
    }

    /** The tables that are made from this one, by name. */
    public List<Model> readBy(Model model) {
        return all().stream()
                .filter(other -> reads(other).contains(model))
                .sorted(Comparator.comparing(Model::qualifiedName))
                .toList();
    }

    public Optional<Model> find(String schema, String name) {
        return all().stream()
                .filter(m -> m.schema().equals(schema) && m.name().equals(name))
                .findFirst();
    }
}
