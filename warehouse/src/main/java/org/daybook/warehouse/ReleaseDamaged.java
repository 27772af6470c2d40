package org.daybook.warehouse;

import java.nio.file.Path;
import java.util.Locale;
import org.daybook.warehouse.messages.Sentence;
import org.jspecify.annotations.Nullable;

/** A file of a release is not what was published, so nothing is read from that release. */
public final class ReleaseDamaged extends RuntimeException {
    private final transient Path file;
    private final transient Sentence what;
    private final transient Sentence sentence;

    private ReleaseDamaged(String key, Path file, Sentence what, @Nullable Throwable cause) {
        super(Sentence.of(key, file, what).in(Locale.ENGLISH), cause);
        this.file = file;
        this.what = what;
        sentence = Sentence.of(key, file, what);
    }

    /** A file with rows is at fault. */
    static ReleaseDamaged because(FileFault fault, @Nullable Throwable cause) {
        return new ReleaseDamaged("release.damaged", fault.file(), fault.fault(), cause);
    }

    /** Its manifest is at fault, so that nothing can be checked. */
    static ReleaseDamaged manifest(Path manifest, Sentence what, @Nullable Throwable cause) {
        return new ReleaseDamaged("release.damaged.manifest", manifest, what, cause);
    }

    /** A full verification found a fault that is not to be seen now. */
    static ReleaseDamaged marked(Path mark, long id) {
        return new ReleaseDamaged("release.damaged.marked", mark, Sentence.of("file.marked", String.valueOf(id)), null);
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
        return sentence.in(language);
    }
}
