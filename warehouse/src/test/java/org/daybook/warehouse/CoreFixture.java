package org.daybook.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;

/** Core tables in memory, filled by a script of test resources, and the marts made from them by their own SQL. */
public final class CoreFixture implements AutoCloseable {
    private static final Map<String, String> DEFAULTS = Map.of(
            "id", "0", "key", "0", "money", "0", "price", "0", "qty", "0", "rate", "1", "n", "0", "b", "false",
            "bigint", "0");

    private final Connection connection;
    private final ModelCatalog catalog = ModelCatalog.load();

    private CoreFixture(Connection connection) {
        this.connection = connection;
    }

    /** Empty core tables, and a calendar from the first month on. */
    public static CoreFixture empty(LocalDate first, LocalDate completeThrough) {
        try {
            CoreFixture fixture = new CoreFixture(DriverManager.getConnection("jdbc:duckdb:"));
            fixture.createTables(completeThrough);
            fixture.script(
                    "dim_date.sql",
                    Map.of(
                            "from",
                            first.toString(),
                            "to",
                            completeThrough.plusMonths(2).toString()));
            return fixture;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The worked example of the metrics: twelve orders on three days. */
    public static CoreFixture workedExample(Path shared) {
        CoreFixture fixture = empty(LocalDate.of(2025, 1, 15), LocalDate.of(2026, 2, 1));
        return fixture.script(
                "worked_example.sql",
                Map.of("dir", shared.resolve("examples/metrics").toString()));
    }

    /** The shipped year of a real wholesaler. */
    public static CoreFixture realYear(Path shared) {
        CoreFixture fixture = empty(LocalDate.of(2009, 12, 1), LocalDate.of(2011, 6, 30));
        Path file = shared.resolve("data/online-retail-II-2009-2010/online_retail_II_2009_2010.csv.gz");
        return fixture.script("real_year.sql", Map.of("file", file.toString()));
    }

    /** A made-up shop of that many customers and orders over that many days, with all that can happen to an order. */
    public static CoreFixture miniShop(int customers, int orders, int days) {
        LocalDate first = LocalDate.of(2024, 3, 10);
        CoreFixture fixture = empty(first, first.plusDays(days - 1));
        return fixture.script(
                "mini_shop.sql",
                Map.of(
                        "customers", String.valueOf(customers),
                        "orders", String.valueOf(orders),
                        "products", "60",
                        "days", String.valueOf(days),
                        "from", first.toString()));
    }

    /** The folder of shared data beside the checkout; tests that need it say so and are skipped where it is absent. */
    public static Optional<Path> sharedFolder() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path shared = folder.resolveSibling("shared");
            if (Files.isDirectory(shared.resolve("data")) && Files.isDirectory(shared.resolve("examples"))) {
                return Optional.of(shared);
            }
        }
        System.err.println("SKIPPED: ../shared is not beside the checkout, so the real figures were not compared");
        return Optional.empty();
    }

    public CoreFixture script(String resource, Map<String, String> values) {
        String sql = text("fixture/" + resource);
        for (var value : values.entrySet()) {
            sql = sql.replace("${" + value.getKey() + "}", value.getValue());
        }
        return execute(sql);
    }

    public CoreFixture execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Makes all marts; each word on the left is replaced in the SQL first, to lift a limit that the example is below. */
    public CoreFixture buildMarts(Map<String, String> replacements) {
        for (Model mart : catalog.marts()) {
            String sql = Objects.requireNonNull(mart.sql());
            for (var replacement : replacements.entrySet()) {
                sql = sql.replace(replacement.getKey(), replacement.getValue());
            }
            execute("create or replace table " + mart.qualifiedName() + " as " + sql);
        }
        return this;
    }

    public CoreFixture buildMarts() {
        return buildMarts(Map.of());
    }

    /** The rows of a query as text, values joined by a bar. */
    public List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join(" | ", values));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Names of the model checks, keys included, that some row breaks. */
    public List<String> brokenChecks() {
        List<String> broken = new ArrayList<>();
        for (Model model : catalog.all()) {
            model.checks().stream()
                    .filter(c -> !rows(c.sql() + " limit 1").isEmpty())
                    .forEach(c -> broken.add(model.qualifiedName() + "." + c.name()));
            String key = String.join(", ", model.key());
            if (!rows("select " + key + " from " + model.qualifiedName() + " group by " + key + " having count(*) > 1")
                    .isEmpty()) {
                broken.add(model.qualifiedName() + " key");
            }
        }
        return broken;
    }

    public Connection connection() {
        return connection;
    }

    public ModelCatalog catalog() {
        return catalog;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void createTables(LocalDate completeThrough) {
        execute("create schema core; create schema marts; set search_path = 'core,marts'; set TimeZone = 'UTC'");
        for (Model model : catalog.core()) {
            execute(model.columns().stream()
                    .map(CoreFixture::column)
                    .collect(Collectors.joining(", ", "create table " + model.qualifiedName() + " (", ")")));
        }
        execute("create view core.load_context as select date '" + completeThrough
                + "' as complete_through, 'CNY' as currency, '00:00' as cut_over");
        execute(ReleaseViews.loadChecks(List.of(
                new Manifest.CheckResult("core.fct_order: same_as_database", true, 0, null),
                new Manifest.CheckResult("core.fct_order: key_is_unique", true, 0, null))));
    }

    private static String column(Model.Column column) {
        String value = column.isNullable() ? null : DEFAULTS.get(column.type());
        return Sql.name(column.name()) + " " + column.sqlType() + (value == null ? "" : " default " + value);
    }

    private static String text(String resource) {
        try (InputStream in = CoreFixture.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
