package org.daybook.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseStatusTest {
    @TempDir
    Path warehouse;

    @Test
    void anEmptyWarehouseHasNothingToTell() {
        WarehouseStatus status = WarehouseStatus.of(warehouse.resolve("none"));
        assertThat(status.current()).isEmpty();
        assertThat(status.isCurrentDamaged()).isFalse();
        assertThat(status.bytes()).isZero();
    }

    @Test
    void tellsOfTheCurrentReleaseAndOfDamage() throws IOException {
        TinyRelease.sample(warehouse, 1);
        Release release = TinyRelease.in(warehouse)
                .withSample()
                .completeThrough(LocalDate.of(2010, 12, 31))
                .publish(2);
        WarehouseStatus status = WarehouseStatus.of(warehouse);
        assertThat(status.releases()).containsExactly(1L, 2L);
        assertThat(status.current().orElseThrow().completeThrough()).isEqualTo(LocalDate.of(2010, 12, 31));
        assertThat(status.rows()).isEqualTo(67);
        assertThat(status.files()).isEqualTo(4);
        assertThat(status.bytes())
                .isEqualTo(
                        2 * release.files().mapToLong(Manifest.DataFile::bytes).sum());

        Files.delete(release.path(release.files().findFirst().orElseThrow()));
        assertThat(WarehouseStatus.of(warehouse).damaged()).isEmpty();
        assertThat(WarehouseStatus.of(warehouse).faults()).hasSize(1);
        assertThat(WarehouseStatus.of(warehouse).isCurrentDamaged()).isTrue();
        new ReleaseVerifier().verify(release);
        assertThat(WarehouseStatus.of(warehouse).damaged()).containsExactly(2L);
        assertThat(WarehouseStatus.of(warehouse).isCurrentDamaged()).isTrue();
    }

    @Test
    void aBrokenManifestIsAProblemNotAFailure() throws IOException {
        TinyRelease.sample(warehouse, 1);
        Files.writeString(warehouse.resolve("releases/2.json"), "{");
        assertThat(WarehouseStatus.of(warehouse).problem()).isPresent();
        assertThat(WarehouseStatus.of(warehouse).isCurrentDamaged()).isTrue();
    }
}
