package org.daybook.scheduler;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a load needs to know.
 *
 * @param etlLib folder of the load's own jars, {@code etl-jobs.jar} among them
 * @param language of the sentences that the load prints
 * @param sparkMaster master URL of a Spark cluster; null runs inside the child process
 */
public record LoadRequest(
        Path etlLib,
        Path warehouse,
        Path log,
        DatabaseAccess database,
        Extent extent,
        Locale language,
        @Nullable String sparkMaster) {

    /** How much is read: what changed since the last release, or everything. */
    public enum Extent {
        CHANGES,
        FULL
    }

    /** Where the operational database is; handed over in the environment, never on the command line. */
    public record DatabaseAccess(String url, String user, String password) {}
}
