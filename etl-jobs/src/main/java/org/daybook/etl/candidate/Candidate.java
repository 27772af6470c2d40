package org.daybook.etl.candidate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.etl.run.Extracted;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.TableFiles;
import org.daybook.warehouse.ReleaseReader;
import org.daybook.warehouse.ReleaseViews;
import org.daybook.warehouse.Sql;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The coming release in DuckDB, the engine of all its readers: each table under its own name, and in the schema
 * {@code written} what this run wrote of it. What Spark gets wrong when it writes, Spark would not see when it reads;
 * marts are written here too.
 */
public final class Candidate implements AutoCloseable {
    private static final String MEMORY = "400MB";

    private static final String FILE = "part-0.parquet";

    private final LoadRun run;

    private final Connection connection;

    private final JdbcClient jdbc;

    private Candidate(LoadRun run, Connection connection) {
        this.run = run;
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    public static Candidate open(LoadRun run, ModelCatalog catalog) throws SQLException {
        Candidate candidate = new Candidate(run, DriverManager.getConnection("jdbc:duckdb:", settings(run)));
        try {
            candidate.define(catalog);
            return candidate;
        } catch (RuntimeException e) {
            candidate.close();
            throw e;
        }
    }

    /** The name of the view of what this run wrote. */
    public static String written(Model model) {
        return "written." + model.name();
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Writes the rows of a query as the model's one file, sorted, and shows them under the model's name. */
    public void write(Model model, String query) throws IOException {
        Path file = run.tableFolder(model.schema(), model.name()).resolve(FILE);
        Files.createDirectories(file.getParent());
        Stream<String> order = Stream.concat(model.sort().stream(), model.key().stream())
                .distinct()
                .map(Sql::name);
        execute("copy (select " + ReleaseViews.columns(model) + " from (\n" + query + "\n) order by "
                + order.collect(Collectors.joining(", ")) + ") to " + Sql.literal(file.toString())
                + " (format parquet, compression zstd)");
        show(model);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void define(ModelCatalog catalog) {
        execute("create schema core; create schema marts; create schema written");
        ReleaseViews.session().forEach(this::execute);
        catalog.all().forEach(this::show);
        Extracted extracted = run.extracted();
        execute(ReleaseViews.loadContext(
                extracted.completeThrough(),
                extracted.shop().currency(),
                extracted.shop().cutOver()));
    }

    private void show(Model model) {
        TableFiles files = new TableFiles(run, model);
        view(model.qualifiedName(), model, files.all());
        view(written(model), model, files.written());
    }

    private void view(String name, Model model, List<Path> files) {
        execute("create or replace view " + name + " as " + ReleaseViews.rows(model, files));
    }

    private void execute(String statements) {
        jdbc.sql(statements).update();
    }

    private static Properties settings(LoadRun run) {
        Properties settings = ReleaseReader.settings();
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("temp_directory", run.work().resolve("duckdb").toString());
        return settings;
    }
}
