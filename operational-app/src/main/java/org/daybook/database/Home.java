package org.daybook.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daybook.database.access.PrivateFolder;

/** The directory that holds everything of one shop. */
public record Home(Path root) {

    private static final List<String> WITH_FIGURES = List.of("logs", "warehouse", "reports", "imports", "demo");

    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /** DAYBOOK_HOME, by default {@code ~/.daybook}. */
    public static Home fromEnvironment() {
        String stated = System.getenv("DAYBOOK_HOME");
        return new Home(
                stated == null || stated.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".daybook")
                        : Path.of(stated));
    }

    /**
     * Takes from other users of this machine what they could read here.
     *
     * @throws DatabaseUnavailable if that is not allowed
     */
    public void closeToOthers() {
        try {
            own().close();
            for (String folder : WITH_FIGURES) {
                PrivateFolder.closed(root.resolve(folder)).closeWithContents();
            }
        } catch (IOException refused) {
            throw new DatabaseUnavailable(DatabaseUnavailable.Reason.HOME_NOT_WRITABLE, refused, root.toString());
        }
    }

    /**
     * Tells a home that must not be looked into from one that is not there.
     *
     * @throws DatabaseUnavailable if it, or a folder above it, is closed to us
     */
    public void requireReadable() {
        boolean isMissing = Files.notExists(root);
        if (!isMissing && !(Files.isReadable(root) && Files.isExecutable(root))) {
            throw new DatabaseUnavailable(DatabaseUnavailable.Reason.HOME_CLOSED, root.toString());
        }
    }

    /**
     * Makes what is missing of its folders.
     *
     * @throws DatabaseUnavailable if that is not allowed
     */
    public void make() {
        try {
            own().make();
            for (Path folder : List.of(logs(), warehouse(), reports())) {
                PrivateFolder.closed(folder).make();
            }
        } catch (IOException refused) {
            throw new DatabaseUnavailable(DatabaseUnavailable.Reason.HOME_NOT_WRITABLE, refused, root.toString());
        }
    }

    /** A server that runs as another user has to get to its folder. */
    private PrivateFolder own() {
        return Unprivileged.isAnotherUser() ? PrivateFolder.withPassage(root) : PrivateFolder.closed(root);
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path warehouse() {
        return root.resolve("warehouse");
    }

    public Path reports() {
        return root.resolve("reports");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** What a developer needs of faults. */
    public Path log() {
        return logs().resolve("daybook.log");
    }
}
