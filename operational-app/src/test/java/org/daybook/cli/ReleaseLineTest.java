package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.daybook.warehouse.WarehouseStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseLineTest {
    private static final String SOUND = "Release    1, complete through 2010-12-09, published 2010-12-10T03:00:00Z";

    @TempDir
    Path warehouse;

    private Path file;
    private Path manifest;

    @BeforeEach
    void publish() throws IOException {
        file = Files.writeString(
                Files.createDirectories(warehouse.resolve("data")).resolve("part.parquet"), "rows");
        manifest = Files.createDirectories(warehouse.resolve("releases")).resolve("1.json");
        Files.writeString(manifest, """
                {"release_id": 1, "published_at": "2010-12-10T03:00:00Z", "complete_through": "2010-12-09",
                 "status": "passed", "tables": [{"schema": "core", "name": "dim_channel", "rows": 3, "files": [
                   {"path": "data/part.parquet", "rows": 3, "bytes": 4, "sha256": ""}]}]}
                """);
    }

    @Test
    void tellsHowFreshTheReleaseIs() {
        assertThat(line()).isEqualTo(SOUND);
    }

    @Test
    void namesAMissingFile() throws IOException {
        Files.delete(file);
        assertThat(line()).isEqualTo(SOUND + " (damaged: " + file + ", the file is missing; run \"daybook check\")");
    }

    @Test
    void namesACutFile() throws IOException {
        Files.writeString(file, "row");
        assertThat(line())
                .isEqualTo(SOUND + " (damaged: " + file + ", it has 3 bytes, 4 were published; run \"daybook check\")");
    }

    @Test
    void tellsOfATornManifestInOneSentence() throws IOException {
        Files.writeString(manifest, "{");
        assertThat(line())
                .isEqualTo("Release    unreadable, because its manifest " + manifest
                        + " is damaged: the file cannot be read; run \"daybook load --full\" to publish a sound one");
    }

    private String line() {
        return new ReleaseLine(new CliText(Locale.ENGLISH), Locale.ENGLISH).of(WarehouseStatus.of(warehouse));
    }
}
