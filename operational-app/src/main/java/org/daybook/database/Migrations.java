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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** One schema per module, migrated from below upward. */
record Migrations(DataSource database) {

    private static final List<String> MODULES = List.of(
            "guard",
            "settings",
            "catalog",
            "customers",
            "stock",
            "promotions",
            "ledger",
            "orders",
            "imports",
            "etl",
            "extract",
            "integrity");

    /** Asking Flyway takes longer than most commands, so the fingerprint of what was done is kept. */
    void bringUpToDate() {
        String wanted = fingerprint();
        if (!wanted.equals(recorded())) {
            MODULES.forEach(this::migrate);
            record(wanted);
        }
    }

    private void migrate(String module) {
        Flyway.configure()
                .dataSource(database)
                .schemas(module)
                .locations("classpath:db/migration/" + module)
                .table("schema_history")
                .validateMigrationNaming(true)
                .load()
                .migrate();
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
