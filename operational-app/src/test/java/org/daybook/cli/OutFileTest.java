package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFileTest {
    private static final CliText ENGLISH = new CliText(Locale.ENGLISH);

    @TempDir
    Path folder;

    @Test
    void isRefusedWhereItIsAFolder() {
        assertRefused(folder, folder + " is a folder: name a file in it after --out.");
    }

    @Test
    void isRefusedWhereItsFolderIsMissing() {
        Path file = folder.resolve("missing/november.pdf");
        assertRefused(
                file,
                file + " cannot be written, because its folder does not exist: make the folder, or name another file"
                        + " after --out.");
    }

    @Test
    void isTakenNewOrInThePlaceOfAnother() throws IOException {
        Path old = Files.writeString(folder.resolve("old.pdf"), "old");
        assertThatCode(() -> {
                    OutFile.requireWritable(old, ENGLISH);
                    OutFile.requireWritable(folder.resolve("new.pdf"), ENGLISH);
                    OutFile.requireWritable(Path.of("beside-the-shell.pdf"), ENGLISH);
                })
                .doesNotThrowAnyException();
    }

    private static void assertRefused(Path file, String sentence) {
        assertThatThrownBy(() -> OutFile.requireWritable(file, ENGLISH))
                .isInstanceOf(CommandFailed.class)
                .hasMessage(sentence);
    }
}
