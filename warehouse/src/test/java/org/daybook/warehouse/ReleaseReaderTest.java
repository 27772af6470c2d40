package org.daybook.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseReaderTest {
    @TempDir
    Path warehouse;

    @Test
    void answersOnTheFilesOfTheRelease() throws Exception {
        TinyRelease.sample(warehouse, 1);
        try (ReleaseReader reader =
                ReleaseReader.open(Release.current(warehouse).orElseThrow())) {
            assertThat(value(reader, "select sum(net_amount) from core.fct_sale_line"))
                    .isEqualTo("600.00");
            assertThat(value(reader, "select count(*) from fct_sale_line where business_day < date '2010-12-01'"))
                    .isEqualTo("30");
            assertThat(value(reader, "select complete_through || currency || cut_over from load_context"))
                    .isEqualTo("2010-12-09GBP00:00");
        }
    }

    @Test
    void everyModelIsThereEvenWithoutFiles() throws Exception {
        Release release = TinyRelease.in(warehouse).publish(1);
        ModelCatalog catalog = new ModelCatalog(List.of(Model.parse(
                "core", "dim_thing", "columns: [{name: thing_id, type: id}, {name: price, type: money}]", null)));
        try (ReleaseReader reader = ReleaseReader.open(release, catalog)) {
            assertThat(value(reader, "select count(*) from dim_thing")).isEqualTo("0");
            assertThat(
                            value(
                                    reader,
                                    "select string_agg(data_type, ' ' order by column_index) from duckdb_columns() where table_name = 'dim_thing'"))
                    .isEqualTo("BIGINT DECIMAL(18,2)");
        }
    }

    @Test
    void aTableThatAnOlderVersionDidNotWriteIsEmpty() throws Exception {
        Release release = TinyRelease.sample(warehouse, 1);
        assertThat(release.manifest().tables()).noneMatch(table -> table.name().equals("dim_category"));
        try (ReleaseReader reader = ReleaseReader.open(release)) {
            assertThat(value(reader, "select count(*) from core.dim_category")).isEqualTo("0");
            assertThat(
                            value(
                                    reader,
                                    "select count(*) from dim_product as p left join dim_category as c on c.path = p.category_path"))
                    .isEqualTo(value(reader, "select count(*) from dim_product"));
        }
    }

    @Test
    void readersOfOneReleaseHaveSessionsOfTheirOwn() throws Exception {
        Release release = TinyRelease.sample(warehouse, 1);
        try (ReleaseReader one = ReleaseReader.open(release);
                ReleaseReader other = ReleaseReader.open(release)) {
            try (Statement statement = one.connection().createStatement()) {
                statement.execute("create temp table mine as select 7 as number");
            }
            assertThat(value(one, "select number from mine")).isEqualTo("7");
            assertThatThrownBy(() -> value(other, "select number from mine")).hasMessageContaining("mine");
        }
        try (ReleaseReader later = ReleaseReader.open(release)) {
            assertThat(value(later, "select sum(net_amount) from fct_sale_line"))
                    .isEqualTo("600.00");
        }
    }

    @Test
    void aReaderStaysWholeWhileManyOtherReleasesAreRead() throws Exception {
        try (ReleaseReader first = ReleaseReader.open(TinyRelease.sample(warehouse, 1))) {
            for (long id = 2; id < 9; id++) {
                ReleaseReader.open(TinyRelease.sample(warehouse, id)).close();
            }
            assertThat(value(first, "select sum(net_amount) from fct_sale_line"))
                    .isEqualTo("600.00");
        }
    }

    @Test
    void aReleaseIsOpenedAnewIfItsDatabaseIsGone() throws Exception {
        Release release = TinyRelease.sample(warehouse, 1);
        ReleaseReader.open(release).close();
        closeDatabases();
        try (ReleaseReader reader = ReleaseReader.open(release)) {
            assertThat(value(reader, "select sum(net_amount) from fct_sale_line"))
                    .isEqualTo("600.00");
        }
    }

    @Test
    void aMissingReleaseIsNamedWithThoseThatExist() {
        TinyRelease.sample(warehouse, 3);
        assertThatThrownBy(() -> Release.of(warehouse, 9))
                .isInstanceOf(ReleaseMissing.class)
                .hasMessage("There is no release 9; those that exist: 3");
    }

    // As after an internal fault of DuckDB: the database answers nothing any more.
    private static void closeDatabases() throws Exception {
        Class<?> open = Class.forName("org.daybook.warehouse.ReleaseReader$OpenRelease");
        Field all = open.getDeclaredField("OPEN");
        Field database = open.getDeclaredField("database");
        all.setAccessible(true);
        database.setAccessible(true);
        for (Object each : ((Map<?, ?>) all.get(null)).values()) {
            ((Connection) database.get(each)).close();
        }
    }

    private static String value(ReleaseReader reader, String sql) throws Exception {
        try (Statement statement = reader.connection().createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
