package org.daybook.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** One schema per module, migrated from below upward. */
record Migrations(DataSource database) {

    /** Held by the one program that migrates; a number of ours, nobody else takes it. */
    private static final long LOCK = 0x6461_7962_6f6f_6bL;

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
            "books",
            "orders",
            "reporting",
            "quartz",
            "imports",
            "etl",
            "extract",
            "integrity",
            "analytics");

    /** Asking Flyway takes longer than most commands, so the fingerprint of what was done is kept. */
    void bringUpToDate() {
        String wanted = fingerprint();
        if (wanted.equals(recorded())) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            try {
                migrate(wanted, statement);
            } finally {
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException failure) {
            throw new DatabaseUnavailable(DatabaseUnavailable.Reason.NO_CONNECTION, failure, database.toString());
        }
    }

    private void migrate(String wanted, Statement statement) throws SQLException {
        String recorded = recorded();
        if (wanted.equals(recorded)) {
            return;
        }
        if (recorded.isEmpty() && isBegun(statement)) {
            // A first start that was interrupted: nobody can have written anything yet, and what Flyway has noted of
            // it may lag behind what it has done.
            for (String module : MODULES) {
                statement.execute("drop schema if exists " + module + " cascade");
            }
        }
        List<Flyway> modules = MODULES.stream().map(this::module).toList();
        if (modules.stream().anyMatch(Migrations::isOfANewerVersion)) {
            String place = statement.getConnection().getMetaData().getURL();
            throw new DatabaseUnavailable(DatabaseUnavailable.Reason.NEWER, place);
        }
        modules.forEach(Flyway::migrate);
        record(wanted);
    }

    private static boolean isBegun(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery(
                "select exists (select from pg_namespace where nspname = '" + MODULES.get(0) + "')")) {
            found.next();
            return found.getBoolean(1);
        }
    }

    private Flyway module(String module) {
        return Flyway.configure()
                .dataSource(database)
                .schemas(module)
                .locations("classpath:db/migration/" + module)
                .table("schema_history")
                .validateMigrationNaming(true)
                .load();
    }

    private static boolean isOfANewerVersion(Flyway module) {
        return Arrays.stream(module.info().all()).anyMatch(one -> one.getState() == MigrationState.FUTURE_SUCCESS);
    }

    private String recorded() {
        try (Connection connection = database.getConnection();
                PreparedStatement known =
                        connection.prepareStatement("select to_regclass('guard.migration_mark') is not null");
                ResultSet exists = known.executeQuery()) {
            exists.next();
            return exists.getBoolean(1) ? mark(connection) : "";
        } catch (SQLException failure) {
            throw new DatabaseUnavailable(DatabaseUnavailable.Reason.NO_CONNECTION, failure, database.toString());
        }
    }

    private static String mark(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select fingerprint from guard.migration_mark");
                ResultSet found = select.executeQuery()) {
            return found.next() ? found.getString(1) : "";
        }
    }

    private void record(String fingerprint) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        insert into guard.migration_mark (fingerprint) values (?)
                        on conflict (mark_id) do update set fingerprint = excluded.fingerprint
                        """)) {
            update.setString(1, fingerprint);
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseUnavailable(DatabaseUnavailable.Reason.NO_CONNECTION, failure, database.toString());
        }
    }

    private static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*/*.sql");
            Arrays.sort(files, Comparator.comparing(file -> file.getDescription()));
            for (Resource file : files) {
                digest.update(Objects.requireNonNull(file.getFilename()).getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
