package org.daybook.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.warehouse.sandbox.Sandbox;
import org.daybook.warehouse.sandbox.SqlRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release read as the analyst's guide says it: by what stands in the manifest's JSON, with none of our classes. */
class FilesByManifestTest {
    private static final String FIGURES =
            "select business_day, sum(net_amount) as net, count(*) as n from %s group by all order by all";

    @TempDir
    private Path warehouse;

    @Test
    void givesTheSameFiguresAsTheSandbox() throws Exception {
        TinyRelease.sample(warehouse, 9);
        Release current = TinyRelease.sample(warehouse, 12);
        JsonNode manifest = new ObjectMapper().readTree(newest().toFile());
        assertThat(manifest.at("/release_id").asLong()).isEqualTo(12);
        assertThat(manifest.at("/complete_through").asText()).isEqualTo("2010-12-09");
        assertThat(manifest.at("/currency").asText()).isEqualTo("GBP");

        List<String> files = new ArrayList<>();
        for (JsonNode table : manifest.at("/tables")) {
            if (table.at("/schema").asText().equals("core")
                    && table.at("/name").asText().equals("fct_sale_line")) {
                assertThat(table.at("/rows").asLong()).isEqualTo(60);
                table.at("/files")
                        .forEach(file -> files.add(
                                warehouse.resolve(file.at("/path").asText()).toString()));
            }
        }
        assertThat(files).hasSize(2);
        assertThat(direct(files)).isEqualTo(sandboxed(current));
    }

    private Path newest() throws IOException {
        try (Stream<Path> files = Files.list(warehouse.resolve("releases"))) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9]+\\.json"))
                    .max(Comparator.comparing(
                            file -> Long.valueOf(file.getFileName().toString().replace(".json", ""))))
                    .orElseThrow();
        }
    }

    private static String direct(List<String> files) throws SQLException {
        String table = "read_parquet(['" + String.join("', '", files) + "'], hive_partitioning = false)";
        StringBuilder lines = new StringBuilder("business_day,net,n\r\n");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery(FIGURES.formatted(table))) {
            while (rows.next()) {
                lines.append(rows.getString(1)).append(',').append(rows.getString(2));
                lines.append(',').append(rows.getString(3)).append("\r\n");
            }
        }
        return lines.toString();
    }

    private static String sandboxed(Release release) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sandbox.run(SqlRequest.of(release, FIGURES.formatted("fct_sale_line")).as(SqlRequest.Format.CSV), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
