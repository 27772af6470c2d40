package org.daybook.warehouse;

import java.nio.file.Path;

/** A file of a release is not what was published, so nothing is read from that release. */
public final class ReleaseDamaged extends RuntimeException {
    private final transient Path file;

    private final String what;

    public ReleaseDamaged(Path file, String what) {
        this(file, what, null);
    }

    public ReleaseDamaged(Path file, String what, @org.jspecify.annotations.Nullable Throwable cause) {
        super(
                "The release cannot be read: " + file + ": " + what
                        + "; run 'daybook load --full' to publish a sound one",
                cause);
        this.file = file;
        this.what = what;
    }

    public Path file() {
        return file;
    }

    public String what() {
        return what;
    }
}
