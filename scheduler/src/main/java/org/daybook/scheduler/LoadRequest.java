package org.daybook.scheduler;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What a load needs to know.
 *
 * @param etlLib folder of the load's own jars, {@code etl-jobs.jar} among them
 * @param language of the sentences that the load prints
 */
public record LoadRequest(
        Path etlLib, Path warehouse, Path log, DatabaseAccess database, Extent extent, Locale language) {

    /** How much is done. */
    public enum Extent {
        /** What changed since the last release. */
        CHANGES,
        /** Everything. */
        FULL,
        /** What the last load, which failed, had not done yet. */
        RESUME
    }

    /** Where the operational database is; handed over in the environment, never on the command line. */
    public record DatabaseAccess(String url, String user, String password) {}
}
