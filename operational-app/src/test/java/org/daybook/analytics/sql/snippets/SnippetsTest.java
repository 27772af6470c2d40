package org.daybook.analytics.sql.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.daybook.analytics.sql.snippets.Snippets.Snippet;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;
import org.junit.jupiter.api.Test;

/** Ready queries run on the tables that a release has, as they stand. */
class SnippetsTest {

    @Test
    void eachRunsOnTheTablesOfARelease() throws SQLException {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            statement.execute("create schema core");
            statement.execute("create schema marts");
            for (Model table : ModelCatalog.load().all()) {
                statement.execute(table.columns().stream()
                        .map(column -> "\"" + column.name() + "\" " + column.sqlType())
                        .collect(Collectors.joining(", ", "create table " + table.qualifiedName() + " (", ")")));
            }
            for (Snippet snippet : Snippets.all()) {
                String query = snippet.text().replaceAll("\\{\\{(from|to)}}", "date '2026-03-14'");
                assertThat(statement.execute(query)).as(snippet.name()).isTrue();
            }
        }
    }

    @Test
    void eachHasATitle() {
        for (String language : new String[] {"en", "zh-CN", "zh-TW"}) {
            ResourceBundle words = ResourceBundle.getBundle("messages.sql", Locale.forLanguageTag(language));
            assertThat(Snippets.all())
                    .extracting(snippet -> words.getString("sql.snippet." + snippet.name()))
                    .doesNotHaveDuplicates();
        }
    }
}
