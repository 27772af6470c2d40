package org.daybook.warehouse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;
import org.jspecify.annotations.Nullable;

/** The statements that make a release readable in an empty DuckDB: one view for each table, on its exact files. */
public final class ReleaseViews {
    private final Release release;
    private final ModelCatalog catalog;
    private final Function<Path, Path> location;

    private ReleaseViews(Release release, ModelCatalog catalog, Function<Path, Path> location) {
        this.release = release;
        this.catalog = catalog;
        this.location = location;
    }

    public static ReleaseViews of(Release release, ModelCatalog catalog) {
        return new ReleaseViews(release, catalog, Path::toAbsolutePath);
    }

    /** The same views for a process that sees the warehouse folder under another path. */
    public ReleaseViews seenAt(Path warehouse) {
        return new ReleaseViews(
                release, catalog, p -> warehouse.resolve(release.warehouse().relativize(p)));
    }

    /** What makes the views, in the database as a whole. */
    public List<String> creation() {
        List<String> statements = new ArrayList<>();
        statements.add("create schema core");
        statements.add("create schema marts");
        statements.add(loadContext());
        shapes().forEach((name, shape) -> statements.add(view(shape)));
        return statements;
    }

    /** What each session needs before it queries them. */
    public static List<String> session() {
        return List.of("set search_path = 'core,marts'", "set TimeZone = 'UTC'");
    }

    /** Every file that the views read, as the reading process sees it. */
    public List<Path> files() {
        return release.files().map(release::path).map(location).toList();
    }

    /** Names of all tables, qualified. */
    public List<String> tables() {
        List<String> names = new ArrayList<>(shapes().keySet());
        names.add("core.load_context");
        return names;
    }

    private Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        for (Model model : catalog.all()) {
            shapes.put(model.qualifiedName(), new Shape(model.schema(), model.name(), model, null));
        }
        for (Manifest.Table table : release.manifest().tables()) {
            Model model = catalog.find(table.schema(), table.name()).orElse(null);
            if (model != null || !table.files().isEmpty()) {
                shapes.put(table.qualifiedName(), new Shape(table.schema(), table.name(), model, table));
            }
        }
        return shapes;
    }

    private String view(Shape shape) {
        Manifest.Table table = shape.table();
        Model model = shape.model();
        String view = "create view " + Sql.name(shape.schema()) + "." + Sql.name(shape.name()) + " as ";
        if (table == null || table.files().isEmpty()) {
            return view + empty(model);
        }
        return view + "select " + (model == null ? "*" : columns(model)) + " from read_parquet(" + list(table)
                + ", hive_partitioning = false)";
    }

    private String list(Manifest.Table table) {
        return table.files().stream()
                .map(release::path)
                .map(location)
                .map(p -> Sql.literal(p.toString()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String columns(Model model) {
        return model.columns().stream()
                .map(c -> "cast(" + Sql.name(c.name()) + " as " + c.sqlType() + ") as " + Sql.name(c.name()))
                .collect(Collectors.joining(", "));
    }

    private static String empty(@Nullable Model model) {
        if (model == null || model.columns().isEmpty()) {
            return "select null as nothing where false";
        }
        return model.columns().stream()
                .map(c -> "cast(null as " + c.sqlType() + ") as " + Sql.name(c.name()))
                .collect(Collectors.joining(", ", "select ", " where false"));
    }

    // What the marts need beside the tables; the load offers a view of the same name to Spark.
    private String loadContext() {
        Manifest manifest = release.manifest();
        return "create view core.load_context as select date "
                + Sql.literal(manifest.completeThrough().toString())
                + " as complete_through, " + Sql.literal(manifest.currency()) + " as currency, "
                + Sql.literal(manifest.cutOver()) + " as cut_over";
    }

    private record Shape(
            String schema, String name, @Nullable Model model, Manifest.@Nullable Table table) {}
}
