package org.daybook.etl.shop;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A PostgreSQL database with the app's migrations and the small shop of {@code resources/shop}. */
public record ShopDatabase(String name, DataSource source) {
    private static final Path MIGRATIONS = Path.of("../operational-app/src/main/resources/db/migration");

    /** Each needs those before it. */
    private static final List<String> MODULES = List.of(
            "guard",
            "settings",
            "audit",
            "users",
            "catalog",
            "customers",
            "stock",
            "promotions",
            "ledger",
            "payments",
            "orders",
            "etl",
            "extract");

    private static final EmbeddedPostgres SERVER = start();

    /** The shop with its history; what is done to one copy no other sees. */
    public static ShopDatabase copy(String name) throws SQLException {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template shop");
        }
        return new ShopDatabase(name, SERVER.getDatabase("postgres", name));
    }

    /** Runs statements in one transaction. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.commit();
        }
    }

    /** The one value of a query. */
    public String value(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    public String url() {
        return SERVER.getJdbcUrl("postgres", name);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("shared_buffers", "32MB")
                    .start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database shop");
            }
            fill(server.getDatabase("postgres", "shop"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(DataSource shop) throws IOException, SQLException {
        try (Connection connection = shop.getConnection();
                Statement statement = connection.createStatement()) {
            for (String module : MODULES) {
                statement.execute("create schema " + module);
                for (Path script : scripts(MIGRATIONS.resolve(module))) {
                    statement.execute(Files.readString(script));
                }
            }
            for (Path script : scripts(Path.of("src/test/resources/shop"))) {
                statement.execute(Files.readString(script));
            }
        }
    }

    private static List<Path> scripts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
