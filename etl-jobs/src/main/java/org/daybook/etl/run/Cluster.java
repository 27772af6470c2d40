package org.daybook.etl.run;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Spark cluster that a load runs on. Its machines share the warehouse folder.
 *
 * @param master URL of the cluster's master
 * @param driverHost name or address under which the cluster's machines reach this one; the driver listens there only
 */
public record Cluster(String master, String driverHost) {
    static final String LOOPBACK = "127.0.0.1";

    /** The cluster that the environment names, none if it names none. */
    public static @Nullable Cluster of(Map<String, String> environment) {
        String master = environment.get("DAYBOOK_SPARK_MASTER");
        return master == null
                ? null
                : new Cluster(master, environment.getOrDefault("DAYBOOK_SPARK_DRIVER_HOST", LOOPBACK));
    }
}
