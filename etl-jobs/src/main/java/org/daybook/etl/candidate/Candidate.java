package org.daybook.etl.candidate;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.TableFiles;
import org.daybook.warehouse.Sql;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The coming release in DuckDB, the engine of all its readers: each table under its own name, and in the schema
 * {@code written} what this run wrote of it. What Spark gets wrong when it writes, Spark would not see when it reads.
 */
public final class Candidate implements AutoCloseable {
    private static final String MEMORY = "400MB";

    private final Connection connection;

    private final JdbcClient jdbc;

    private Candidate(Connection connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    public static Candidate open(LoadRun run, ModelCatalog catalog) throws SQLException {
        Candidate candidate = new Candidate(DriverManager.getConnection("jdbc:duckdb:", settings(run)));
        try {
            candidate.define(run, catalog);
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

    /** These files as one relation of the model's columns; with the column {@code filename} beside them. */
    public static String files(Model model, List<Path> files) {
        String columns = model.columns().stream()
                .map(c -> "cast(" + Sql.name(c.name()) + " as " + c.sqlType() + ") as " + Sql.name(c.name()))
                .collect(Collectors.joining(", "));
        String list = files.stream().map(f -> Sql.literal(f.toString())).collect(Collectors.joining(", ", "[", "]"));
        return "select filename, " + columns + " from read_parquet(" + list
                + ", filename = true, hive_partitioning = false)";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void define(LoadRun run, ModelCatalog catalog) {
        execute("create schema core; create schema marts; create schema written; set TimeZone = 'UTC'");
        for (Model model : catalog.all()) {
            TableFiles files = new TableFiles(run, model);
            view(model.qualifiedName(), model, files.all());
            view(written(model), model, files.written());
        }
    }

    private void view(String name, Model model, List<Path> files) {
        String rows = files.isEmpty()
                ? model.columns().stream()
                        .map(c -> "cast(null as " + c.sqlType() + ") as " + Sql.name(c.name()))
                        .collect(Collectors.joining(", ", "select ", " where false"))
                : "select * exclude (filename) from (" + files(model, files) + ")";
        execute("create view " + name + " as " + rows);
    }

    private void execute(String statements) {
        jdbc.sql(statements).update();
    }

    private static Properties settings(LoadRun run) {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("temp_directory", run.work().resolve("duckdb").toString());
        return settings;
    }
}
