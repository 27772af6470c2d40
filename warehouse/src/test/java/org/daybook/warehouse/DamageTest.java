package org.daybook.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.daybook.warehouse.sandbox.Sandbox;
import org.daybook.warehouse.sandbox.SqlRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageTest {
    @TempDir
    Path warehouse;

    Release release;
    Path file;

    @BeforeEach
    void publish() {
        release = TinyRelease.sample(warehouse, 1);
        file = warehouse.resolve(release.files().findFirst().orElseThrow().path());
    }

    @Test
    void aFlippedByteIsRefusedAndFound() throws IOException {
        flip(Files.readAllBytes(file).length / 2);
        assertRefused("content");
        assertFound("content");
    }

    @Test
    void aFlippedByteUnderTheOldTimeIsRefusedAndFound() throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        flip(Files.readAllBytes(file).length / 2);
        Files.setLastModifiedTime(file, time);
        assertRefused("content");
        assertFound("content");
        assertRefused("content");
    }

    /** As a failing disk does it: nothing of the file tells of the change, but DuckDB cannot make out the columns. */
    @Test
    void aFlippedByteThatNoTimeTellsOfIsRefusedByItsFile() throws IOException {
        flipTheFooter();
        VerifiedState.write(release);
        assertRefused(file + " is damaged");
        VerifiedState.write(release);
        assertThatThrownBy(() -> Sandbox.run(SqlRequest.of(release, "select 1"), new ByteArrayOutputStream()))
                .isInstanceOf(ReleaseDamaged.class)
                .hasMessage("The release cannot be read, because " + file
                        + " is damaged: its content is not what was published; run \"daybook check\" to see all that is,"
                        + " then \"daybook load --full\" to publish a sound one");
        assertThat(release.verifiedState()).doesNotExist();
    }

    @Test
    void aReleaseThatTheFullCheckMarkedIsRefusedUntilItIsCheckedAgain() throws IOException {
        Files.createFile(release.damagedMark());
        assertRefused("marked release 1");
    }

    @Test
    void aTruncatedFileIsRefusedAndFound() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        replace(Arrays.copyOf(bytes, bytes.length - 1));
        assertRefused("bytes");
        assertFound("bytes");
    }

    @Test
    void aMissingFileIsRefusedAndFound() throws IOException {
        Files.delete(file);
        assertRefused("missing");
        assertFound("missing");
    }

    @Test
    void aFileThatWasPutBackIsSoundAgain() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        assertFound("missing");
        Files.write(file, bytes);
        assertThat(new ReleaseVerifier().verify(release)).isEmpty();
        ReleaseReader.open(release).close();
    }

    @Test
    void aTouchedFileIsHashedAgainAndRead() throws IOException {
        replace(Files.readAllBytes(file));
        ReleaseReader.open(release).close();
        assertThat(Files.readString(warehouse.resolve("releases/1.verified.json")))
                .contains("part-0.parquet");
    }

    @Test
    void aBrokenManifestIsNamed() throws IOException {
        Path manifest = warehouse.resolve("releases/2.json");
        Files.writeString(manifest, "{\"release_id\": 2,");
        assertThatThrownBy(() -> Release.current(warehouse))
                .isInstanceOf(ReleaseDamaged.class)
                .hasMessageContaining("2.json")
                .hasMessageEndingWith("; run \"daybook load --full\" to publish a sound one")
                .hasMessageNotContaining("daybook check");
    }

    @Test
    void aManifestCannotPointOutside() throws IOException {
        Path manifest = warehouse.resolve("releases/2.json");
        String text = Files.readString(warehouse.resolve("releases/1.json"))
                .replace("\"release_id\" : 1", "\"release_id\" : 2")
                .replace("data/core/dim_channel", "data/../../core/dim_channel");
        Files.writeString(manifest, text);
        assertThatThrownBy(() -> ReleaseReader.open(Release.of(warehouse, 2)))
                .isInstanceOf(ReleaseDamaged.class)
                .hasMessageContaining("outside");
    }

    private void flipTheFooter() throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        flip(text.indexOf("channel_id"));
    }

    private void flip(int place) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[place] ^= 1;
        replace(bytes);
    }

    private void replace(byte[] bytes) throws IOException {
        Path other = Files.write(file.resolveSibling("other"), bytes);
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("r--r--r--"));
        Files.setLastModifiedTime(other, FileTime.fromMillis(1_300_000_000_000L));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void assertRefused(String what) {
        assertThatThrownBy(() -> ReleaseReader.open(release))
                .isInstanceOf(ReleaseDamaged.class)
                .hasMessageContaining(what);
    }

    private void assertFound(String what) {
        assertThat(new ReleaseVerifier().verify(release)).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.what()).contains(what);
        });
        assertThat(release.isDamaged()).isTrue();
    }
}
