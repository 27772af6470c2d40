package org.daybook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.database.Database;
import org.daybook.database.Home;
import org.jspecify.annotations.Nullable;

/** The database that an import works on: the home's; for a dry run before there is a shop, one that is thrown away. */
final class ImportPlace implements AutoCloseable {
    private final Database database;
    private final @Nullable Path discarded;

    private ImportPlace(Database database, @Nullable Path discarded) {
        this.database = database;
        this.discarded = discarded;
    }

    static ImportPlace open(Home home, boolean dryRun) throws IOException {
        if (!dryRun) {
            return new ImportPlace(Database.open(home), null);
        }
        Optional<Database> existing = Database.ifInitialised(home);
        if (existing.isPresent()) {
            return new ImportPlace(existing.get(), null);
        }
        Path place = Files.createTempDirectory("daybook-dry-run");
        return new ImportPlace(Database.open(new Home(place)), place);
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        if (discarded == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(discarded)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
