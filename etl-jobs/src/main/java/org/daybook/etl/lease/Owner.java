package org.daybook.etl.lease;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A process that loads: host, process id and when it started, so that a reused id is not taken for it. */
record Owner(String host, long pid, String startedAt) {

    static Owner thisProcess() {
        ProcessHandle self = ProcessHandle.current();
        return new Owner(localHost(), self.pid(), started(self));
    }

    /** Reads what {@link #toString} wrote. */
    static @Nullable Owner parse(String text) {
        String[] parts = text.split(" ", 3);
        return parts.length == 3 ? new Owner(parts[0], Long.parseLong(parts[1]), parts[2]) : null;
    }

    /** True only if this can be known: the process was on this host and is no more. */
    boolean isKnownDead() {
        return host.equals(localHost())
                && ProcessHandle.of(pid)
                        .filter(p -> p.isAlive() && started(p).equals(startedAt))
                        .isEmpty();
    }

    /** When the process started, to the second. */
    String since() {
        return startedAt.replaceFirst("[.].*", "").replace('T', ' ').replaceFirst("Z?$", " UTC");
    }

    @Override
    public String toString() {
        return host + " " + pid + " " + startedAt;
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("-");
    }

    private static String localHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
