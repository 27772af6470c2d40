package org.daybook.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.daybook.database.Database;
import org.daybook.database.Home;
import org.daybook.scheduler.LoadOutcome;
import org.daybook.scheduler.LoadProcess;
import org.daybook.scheduler.LoadRequest;
import org.daybook.scheduler.LoadRequest.DatabaseAccess;
import org.daybook.scheduler.LoadRequest.Extent;

/** Starts the load with what a home and this distribution know. */
public final class WarehouseLoad {

    private WarehouseLoad() {}

    /**
     * Waits until the load has ended.
     *
     * @param language of the load's sentences
     * @throws LoadNotStarted if this program is no distribution that carries the load
     * @throws IOException if the load cannot be started or its log cannot be written
     */
    public static LoadOutcome run(
            Home home, Database database, Extent extent, Locale language, Consumer<String> progress)
            throws IOException, InterruptedException {
        LoadRequest request = new LoadRequest(
                distribution().resolve("etl-lib"),
                home.warehouse(),
                log(home),
                new DatabaseAccess(database.url(), database.user(), database.password()),
                extent,
                language);
        return LoadProcess.run(request, progress);
    }

    /** Where the load writes what it does. */
    public static Path log(Home home) {
        return home.logs().resolve("load.log");
    }

    /** @throws LoadNotStarted if this program is no distribution that carries the load */
    public static void requireDistribution() {
        distribution();
    }

    private static Path distribution() {
        String dist = System.getProperty("daybook.dist");
        if (dist == null) {
            throw new LoadNotStarted(LoadNotStarted.Reason.NO_DISTRIBUTION);
        }
        return Path.of(dist);
    }
}
