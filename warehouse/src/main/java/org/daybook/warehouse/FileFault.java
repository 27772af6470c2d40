package org.daybook.warehouse;

import java.nio.file.Path;
import java.util.Locale;
import org.daybook.warehouse.messages.Sentence;

/** A file of a release that is not what was published, and in what way. */
public record FileFault(Path file, Sentence fault) {
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
