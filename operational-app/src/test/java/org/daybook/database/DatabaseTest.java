package org.daybook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseTest {

    @TempDir
    Path directory;

    @BeforeAll
    static void unpackOnce() {
        TestDatabase.shareSoftware();
    }

    @Test
    void isDurableAndListensOnLoopbackOnly() {
        try (Database database = Database.open(new Home(directory))) {
            Map<String, String> settings = Map.of(
                    "fsync", "on",
                    "synchronous_commit", "on",
                    "full_page_writes", "on",
                    "listen_addresses", "127.0.0.1",
                    "password_encryption", "scram-sha-256");
            settings.forEach((name, value) -> assertThat(one(database, "select current_setting('" + name + "')"))
                    .as(name)
                    .isEqualTo(value));
            assertThat(one(database, "select rolsuper::text from pg_roles where rolname = current_user"))
                    .isEqualTo("false");
        }
    }

    @Test
    void asksForThePasswordAndKeepsItToItself() throws IOException {
        try (Database database = Database.open(new Home(directory))) {
            assertThat(refused(database.url(), "wrong")).isTrue();
            assertThat(refused(database.url(), "")).isTrue();
            assertThat(Files.getPosixFilePermissions(directory.resolve("keys/postgres.password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void beginsAgainWhereAFirstStartWasInterrupted() {
        Home home = new Home(directory);
        try (Database database = Database.open(home)) {
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            jdbc.sql("delete from guard.migration_mark").update();
            jdbc.sql("delete from ledger.schema_history where version >= '006'").update();
            jdbc.sql("drop schema extract cascade").update();
        }
        try (Database database = Database.open(home)) {
            assertThat(one(database, "select count(*)::text from guard.migration_mark"))
                    .isEqualTo("1");
            assertThat(one(database, "select (count(*) > 0)::text from ledger.posting_rule"))
                    .isEqualTo("true");
            assertThat(one(database, "select count(*)::text from extract.shop")).isEqualTo("0");
        }
    }

    @Test
    void leavesWhatANewerVersionHasWrittenAlone() {
        Home home = new Home(directory);
        try (Database database = Database.open(home)) {
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            jdbc.sql("update guard.migration_mark set fingerprint = 'newer'").update();
            jdbc.sql("""
                    insert into settings.schema_history
                        (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    values (900, '900', 'later', 'SQL', 'V900__later.sql', 'daybook', 1, true)
                    """).update();
        }
        assertThatThrownBy(() -> Database.open(home))
                .isInstanceOfSatisfying(
                        DatabaseUnavailable.class,
                        newer -> assertThat(newer.reason()).isEqualTo(DatabaseUnavailable.Reason.NEWER));
    }

    @Test
    void keepsTheHomeToItsOwner() throws IOException {
        Home home = new Home(directory.resolve("home"));
        Database.open(home).close();

        for (Path folder : List.of(home.root(), home.logs(), home.warehouse(), home.reports())) {
            assertThat(permissions(folder)).as("%s", folder).isEqualTo("rwx------");
        }
    }

    @Test
    void closesAHomeThatAnOlderVersionLeftOpen() throws IOException {
        Home home = new Home(directory.resolve("home"));
        Database.open(home).close();
        Path data = open(Files.createDirectories(home.warehouse().resolve("data")), "rwxr-xr-x");
        Path figures = open(Files.createFile(data.resolve("part.parquet")), "rw-r--r--");
        Path program = open(Files.createFile(home.warehouse().resolve("run")), "rwxr-xr-x");
        List.of(home.root(), home.logs(), home.warehouse(), home.reports())
                .forEach(folder -> open(folder, "rwxr-xr-x"));

        Database.open(home).close();

        for (Path folder : List.of(home.root(), home.logs(), home.warehouse(), home.reports(), data)) {
            assertThat(permissions(folder)).as("%s", folder).isEqualTo("rwx------");
        }
        assertThat(permissions(figures)).isEqualTo("rw-------");
        assertThat(permissions(program)).isEqualTo("rwx------");
    }

    @Test
    void keepsDataOverARestart() {
        Home home = new Home(directory);
        try (Database database = Database.open(home)) {
            run(database, "insert into settings.channel (code, name, kind) values ('direct', 'Direct', 'counter')");
        }
        try (Database database = Database.open(home)) {
            assertThat(one(database, "select code from settings.channel")).isEqualTo("direct");
        }
    }

    @Test
    void twoUsersShareOneServerAndTheLastStopsIt() {
        Home home = new Home(directory);
        Database first = Database.open(home);
        Database second = Database.open(home);
        assertThat(second.url()).isEqualTo(first.url());
        first.close();
        assertThat(one(second, "select 1::text")).isEqualTo("1");
        second.close();
        assertThat(directory.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void askingWhetherThereIsOneNeverMakesOne() {
        Home home = new Home(directory.resolve("nothing"));
        assertThat(Database.ifInitialised(home)).isEmpty();
        assertThat(home.root()).doesNotExist();
    }

    @Test
    void aFirstStartThatWasKilledIsMadeAnew() throws IOException {
        Home home = new Home(directory);
        Database.open(home).close();
        Files.delete(Postmaster.mark(home));
        Files.delete(directory.resolve("postgres/data/pg_hba.conf"));
        try (Database database = Database.open(home)) {
            assertThat(one(database, "select 1::text")).isEqualTo("1");
        }
    }

    @Test
    void everyModuleHasItsSchemaAndItsHistory() {
        try (Database database = TestDatabase.fresh()) {
            List<String> schemas = JdbcClient.create(database.dataSource())
                    .sql("select schemaname from pg_tables where tablename = 'schema_history' order by 1")
                    .query(String.class)
                    .list();
            assertThat(schemas)
                    .contains("settings", "catalog", "customers", "stock", "promotions", "orders", "ledger")
                    .contains("imports", "etl", "extract");
        }
    }

    private static Path open(Path path, String permissions) {
        try {
            return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static boolean refused(String url, String password) {
        try {
            DriverManager.getConnection(url, "daybook", password).close();
            return false;
        } catch (SQLException refused) {
            return true;
        }
    }

    private static String one(Database database, String query) {
        return JdbcClient.create(database.dataSource())
                .sql(query)
                .query(String.class)
                .single();
    }

    private static void run(Database database, String statement) {
        JdbcClient.create(database.dataSource()).sql(statement).update();
    }
}
