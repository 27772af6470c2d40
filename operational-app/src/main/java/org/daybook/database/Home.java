package org.daybook.database;

import java.nio.file.Path;

/** The directory that holds everything of one shop. */
public record Home(Path root) {

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
}
