package org.daybook.etl;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daybook.etl.run.Cluster;
import org.daybook.etl.run.LoadRefused;
import org.daybook.etl.run.LoadRefused.Reason;
import org.jspecify.annotations.Nullable;

/** What the process that starts a load tells it, by environment and by one option. */
record LoadSettings(
        Path warehouse,
        String url,
        String user,
        String password,
        @Nullable Cluster cluster,
        @Nullable String pauseAfter,
        boolean isFull,
        boolean isResume) {
    private static final String FULL = "--full";
    private static final String RESUME = "--resume";

    static LoadSettings of(List<String> options, Map<String, String> environment) {
        for (String option : options) {
            if (!option.equals(FULL) && !option.equals(RESUME)) {
                throw LoadRefused.because(Reason.UNKNOWN_OPTION, option);
            }
        }
        return new LoadSettings(
                Path.of(required(environment, "DAYBOOK_WAREHOUSE"))
                        .toAbsolutePath()
                        .normalize(),
                required(environment, "DAYBOOK_DB_URL"),
                required(environment, "DAYBOOK_DB_USER"),
                required(environment, "DAYBOOK_DB_PASSWORD"),
                Cluster.of(environment),
                environment.get("DAYBOOK_LOAD_PAUSE_AFTER"),
                options.contains(FULL),
                options.contains(RESUME));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null) {
            throw LoadRefused.because(Reason.SETTING_MISSING, name);
        }
        return value;
    }

    // A record prints all it holds, and this one holds a password.
    @Override
    public String toString() {
        return "load into " + warehouse + " from " + url;
    }
}
