package org.daybook.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.daybook.warehouse.messages.Sentence;

/** A file of a release that is not what was published, and in what way. */
public record FileFault(Path file, Sentence fault) {
    /** What its existence and size tell, without reading it. */
    static Optional<FileFault> atAGlance(Path path, Manifest.DataFile file) {
        try {
            long bytes = Files.size(path);
            return bytes == file.bytes() ? Optional.empty() : Optional.of(size(path, bytes, file.bytes()));
        } catch (NoSuchFileException e) {
            return Optional.of(missing(path));
        } catch (IOException e) {
            return Optional.of(unreadable(path));
        }
    }

    static FileFault missing(Path file) {
        return new FileFault(file, Sentence.of("file.missing"));
    }

    static FileFault unreadable(Path file) {
        return new FileFault(file, Sentence.of("file.unreadable"));
    }

    static FileFault size(Path file, long bytes, long published) {
        return new FileFault(file, Sentence.of("file.size", bytes, published));
    }

    static FileFault content(Path file) {
        return new FileFault(file, Sentence.of("file.content"));
    }

    /** What is wrong, in English. */
    public String what() {
        return what(Locale.ENGLISH);
    }

    public String what(Locale language) {
        return fault.in(language);
    }
}
