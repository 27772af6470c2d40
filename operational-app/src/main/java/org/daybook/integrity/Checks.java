package org.daybook.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.database.Database;
import org.daybook.database.Home;
import org.daybook.warehouse.FileFault;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseReader;
import org.daybook.warehouse.ReleaseVerifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs every invariant of the database, and of the current release of the warehouse if there is one. */
public final class Checks {

    private final JdbcClient jdbc;
    private final InvariantTable invariants;
    private final Consumer<CheckResult> listener;
    private final List<CheckResult> results = new ArrayList<>();

    private Checks(Database database, Consumer<CheckResult> listener) {
        this.jdbc = JdbcClient.create(database.dataSource());
        this.invariants = new InvariantTable(jdbc);
        this.listener = listener;
    }

    public static List<CheckResult> run(Database database, Home home) {
        return run(database, home, result -> {});
    }

    /** As {@link #run(Database, Home)}, telling each result when it is known. */
    public static List<CheckResult> run(Database database, Home home, Consumer<CheckResult> listener) {
        Checks checks = new Checks(database, listener);
        checks.invariants.names().forEach(name -> checks.add(checks.invariants.run(name)));
        Release.current(home.warehouse()).ifPresent(checks::release);
        return List.copyOf(checks.results);
    }

    private void release(Release release) {
        List<String> faults = new ReleaseVerifier()
                .verify(release).stream().map(Checks::fault).toList();
        add(CheckResult.of("release_files", faults));
        Optional<String> stranger = invariants.otherThan(release.manifest().databaseSystemId());
        add(CheckResult.of("release_of_this_database", stranger.stream().toList()));
        if (faults.isEmpty() && stranger.isEmpty()) {
            contents(release);
        }
    }

    private void contents(Release release) {
        try (ReleaseReader reader = ReleaseReader.open(release)) {
            ReleaseTable table = new ReleaseTable(reader.connection());
            CheckFiles.inWarehouse().forEach(query -> add(table.run(query)));
            CheckFiles.comparisons()
                    .forEach(pair ->
                            add(new Comparison(pair, release.manifest().horizon()).run(jdbc, reader.connection())));
        }
    }

    private void add(CheckResult result) {
        results.add(result);
        listener.accept(result);
    }

    private static String fault(FileFault fault) {
        return fault.file() + ": " + fault.what();
    }
}
