package org.daybook.etl;

import java.util.Map;

/** Ends this JVM when the process that started the load ends, also by kill -9: nobody waits for the load any more. */
final class ParentWatch {

    private static final String PARENT = "DAYBOOK_LOAD_PARENT";

    /** As a load that was killed: it publishes nothing, and the next one takes up its run. */
    private static final int ORPHANED = 1;

    private ParentWatch() {}

    /** Does nothing for a load that was started by hand and so has no such parent. */
    static void begin(Map<String, String> environment) {
        String parent = environment.get(PARENT);
        if (parent != null) {
            ProcessHandle.of(Long.parseLong(parent)).ifPresentOrElse(ParentWatch::follow, ParentWatch::end);
        }
    }

    private static void follow(ProcessHandle parent) {
        parent.onExit().thenRun(ParentWatch::end);
    }

    // An orderly exit would take its time, and could wait for a database that is being stopped.
    private static void end() {
        Runtime.getRuntime().halt(ORPHANED);
    }
}
