package org.daybook.warehouse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;
import org.jspecify.annotations.Nullable;

/** The statements that make a release readable in an empty DuckDB: one view for each table, on its exact files. */
public final class ReleaseViews {
    /** What the load says of itself, beside the tables. */
    public static final List<String> OF_THE_LOAD = List.of("core.load_context", "core.load_check");

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
        Manifest manifest = release.manifest();
        statements.add(loadContext(manifest.completeThrough(), manifest.currency(), manifest.cutOver()));
        statements.add(loadChecks(manifest.checks()));
        shapes().forEach((name, shape) -> statements.add(view(shape)));
        return statements;
    }

    /** What each session needs before it queries them. */
    public static List<String> session() {
        return List.of(
                "set search_path = 'core,marts'",
                "set TimeZone = 'UTC'",
                // The files of a release never change, and a report reads the same ones dozens of times.
                "set parquet_metadata_cache = true");
    }

    /** Every file that the views read, as the reading process sees it. */
    public List<Path> files() {
        return release.files().map(release::path).map(location).toList();
    }

    /** The files of a table that may have rows of those days; none if all may, or if no file does. */
    List<Path> filesOf(String table, Manifest.DayRange days) {
        List<Manifest.DataFile> all = release.manifest().tables().stream()
                .filter(t -> t.qualifiedName().equals(table))
                .flatMap(t -> t.files().stream())
                .toList();
        List<Manifest.DataFile> kept = all.stream()
                .filter(file -> file.days().map(days::overlaps).orElse(true))
                .toList();
        return kept.size() == all.size()
                ? List.of()
                : kept.stream().map(release::path).map(location).toList();
    }

    /** The view of a table as a query, from these files of it alone. */
    String rowsOf(String table, List<Path> files) {
        return rows(Objects.requireNonNull(shapes().get(table)), files);
    }

    /** Names of all tables, qualified. */
    public List<String> tables() {
        List<String> names = new ArrayList<>(shapes().keySet());
        names.addAll(OF_THE_LOAD);
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
        List<Path> files = table == null
                ? List.of()
                : table.files().stream().map(release::path).map(location).toList();
        return "create view " + Sql.name(shape.schema()) + "." + Sql.name(shape.name()) + " as " + rows(shape, files);
    }

    private static String rows(Shape shape, List<Path> files) {
        Model model = shape.model();
        return model == null ? "select * from " + parquet(files) : rows(model, files);
    }

    /** A query for the rows of these files, with the model's columns and types, none if there are no files. */
    public static String rows(Model model, List<Path> files) {
        return files.isEmpty() ? nothing(model) : "select " + columns(model) + " from " + parquet(files);
    }

    /** The model's columns in their order and type, for a select. */
    public static String columns(Model model) {
        return model.columns().stream()
                .map(c -> "cast(" + Sql.name(c.name()) + " as " + c.sqlType() + ") as " + Sql.name(c.name()))
                .collect(Collectors.joining(", "));
    }

    /** What a mart may ask of the load itself, as a view. */
    public static String loadContext(LocalDate completeThrough, String currency, String cutOver) {
        return "create view core.load_context as select date "
                + Sql.literal(completeThrough.toString())
                + " as complete_through, " + Sql.literal(currency) + " as currency, "
                + Sql.literal(cutOver) + " as cut_over";
    }

    /** What was checked before the release was published, as a view. */
    public static String loadChecks(List<Manifest.CheckResult> checks) {
        String rows = checks.stream()
                .map(check -> "(" + Sql.literal(check.name()) + ", " + check.passed() + ", " + check.rows() + ")")
                .collect(Collectors.joining(", "));
        String known = rows.isEmpty() ? "(cast(null as varchar), false, 0)" : rows;
        return "create view core.load_check as select name, passed, cast(rows as bigint) as rows from (values " + known
                + ") as t(name, passed, rows) where name is not null";
    }

    /** Paths as DuckDB's list. */
    public static String list(List<Path> files) {
        return files.stream().map(p -> Sql.literal(p.toString())).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String parquet(List<Path> files) {
        return "read_parquet(" + list(files) + ", hive_partitioning = false)";
    }

    private static String nothing(Model model) {
        return model.columns().stream()
                .map(c -> "cast(null as " + c.sqlType() + ") as " + Sql.name(c.name()))
                .collect(Collectors.joining(", ", "select ", " where false"));
    }

    private record Shape(
            String schema, String name, @Nullable Model model, Manifest.@Nullable Table table) {}
}
