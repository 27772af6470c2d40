package org.daybook.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** The file that {@code --out} names. */
final class OutFile {

    private OutFile() {}

    /** @throws CommandFailed if no file can be written there, before any work is done for it */
    static void requireWritable(Path file, CliText text) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new CommandFailed(text.of("out.folder", file));
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CommandFailed(text.of("out.missing", file));
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new CommandFailed(text.of("out.forbidden", file));
        }
    }
}
