package org.daybook.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.etl.run.Extracted.Kind;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
    @TempDir
    Path warehouse;

    @Test
    void builds_on_the_release_before() {
        assertThat(Baseline.of(Optional.of(release()), state("42", 600), "models"))
                .isEqualTo(new Baseline(Kind.INCREMENTAL, "", 5, 500));
    }

    @Test
    void starts_from_nothing_when_the_release_cannot_be_built_on() {
        assertThat(reason(Optional.empty(), state("42", 600), "models")).isEqualTo("because.first");
        assertThat(reason(Optional.of(release()), state("43", 600), "models")).isEqualTo("because.other_database");
        assertThat(reason(Optional.of(release()), state("42", 499), "models")).isEqualTo("because.set_back");
        assertThat(reason(Optional.of(release()), state("42", 600), "others")).isEqualTo("because.models");
    }

    @Test
    void does_not_build_on_missing_files() {
        Manifest.DataFile lost =
                new Manifest.DataFile("data/core/t/run=1/a.parquet", 1, 10, "", null, null, null, Map.of());
        Release release = release(List.of(new Manifest.Table("core", "t", false, 1, List.of(lost))));
        assertThat(reason(Optional.of(release), state("42", 600), "models")).isEqualTo("because.damaged");
    }

    @Test
    void does_not_build_on_a_manifest_that_cannot_be_read() throws IOException {
        Files.createDirectories(warehouse.resolve("releases"));
        Files.writeString(warehouse.resolve("releases/5.json"), "{ torn");
        assertThat(Baseline.of(warehouse, state("42", 600), "models")).isEqualTo(Baseline.full("because.damaged"));
    }

    private static String reason(Optional<Release> release, Snapshot.State state, String models) {
        Baseline baseline = Baseline.of(release, state, models);
        assertThat(baseline.kind()).isEqualTo(Kind.FULL);
        return baseline.reason();
    }

    private static Snapshot.State state(String system, long nextXid) {
        return new Snapshot.State("", nextXid, nextXid, system);
    }

    private Release release() {
        return release(List.of());
    }

    private Release release(List<Manifest.Table> tables) {
        return new Release(
                warehouse,
                new Manifest(
                        5,
                        Instant.EPOCH,
                        LocalDate.EPOCH,
                        500,
                        "42",
                        1,
                        "full",
                        "GBP",
                        "Europe/London",
                        "00:00",
                        "en",
                        "models",
                        Manifest.PASSED,
                        List.of(),
                        List.of(),
                        tables));
    }
}
