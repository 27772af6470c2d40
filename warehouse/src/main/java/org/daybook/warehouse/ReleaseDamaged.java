package org.daybook.warehouse;

import java.nio.file.Path;
import java.util.Locale;
import org.daybook.warehouse.messages.Sentence;
import org.jspecify.annotations.Nullable;

/** A file of a release is not what was published, so nothing is read from that release. */
public final class ReleaseDamaged extends RuntimeException {
    private final transient Path file;
    private final transient Sentence what;

    public ReleaseDamaged(Path file, Sentence what) {
        this(file, what, null);
    }

    public ReleaseDamaged(Path file, Sentence what, @Nullable Throwable cause) {
        super(sentence(file, what).in(Locale.ENGLISH), cause);
        this.file = file;
        this.what = what;
    }

    public Path file() {
        return file;
    }

    /** What is wrong with the file, in English. */
    public String what() {
        return what.in(Locale.ENGLISH);
    }

    public String what(Locale language) {
        return what.in(language);
    }

    /** What is wrong, where, and what to do. */
    public String sentence(Locale language) {
        return sentence(file, what).in(language);
    }

    private static Sentence sentence(Path file, Sentence what) {
        return Sentence.of("release.damaged", file, what);
    }
}
