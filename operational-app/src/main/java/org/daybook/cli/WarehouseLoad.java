package org.daybook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.daybook.database.Database;
import org.daybook.database.Home;
import org.daybook.scheduler.LoadOutcome;
import org.daybook.scheduler.LoadProcess;
import org.daybook.scheduler.LoadRequest;
import org.daybook.scheduler.LoadRequest.DatabaseAccess;
import org.daybook.scheduler.LoadRequest.Extent;

/** Starts the load with what this home and this distribution know. */
final class WarehouseLoad {

    private WarehouseLoad() {}

    static LoadOutcome run(Home home, Database database, Extent extent, Consumer<String> progress)
            throws IOException, InterruptedException {
        LoadRequest request = new LoadRequest(
                distribution().resolve("etl-lib"),
                home.warehouse(),
                log(home),
                new DatabaseAccess(database.url(), database.user(), database.password()),
                extent,
                CliText.locale());
        return LoadProcess.run(request, progress);
    }

    static Path log(Home home) {
        return home.logs().resolve("load.log");
    }

    private static Path distribution() {
        String dist = System.getProperty("daybook.dist");
        if (dist == null) {
            throw new CommandFailed("The load starts from a distribution only: use ./daybook or bin/daybook.");
        }
        return Path.of(dist);
    }
}
