package org.daybook.warehouse.sandbox.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.process.GivingWay;

/** The ways to start the worker that this machine may offer, the safest first. */
public final class Launches {
    private static final String NOBODY = "65534";
    private static final int NICE = 10;
    private static final Path INSIDE = Path.of("/warehouse");
    private static final Path INSIDE_WORKER = Path.of("/worker");

    private final WorkerRuntime runtime;
    private final Release release;
    private final SqlLimits limits;

    public Launches(WorkerRuntime runtime, Release release, SqlLimits limits) {
        this.runtime = runtime;
        this.release = release;
        this.limits = limits;
    }

    public List<Launch> safestFirst() {
        List<Launch> launches = new ArrayList<>();
        boolean isRoot = "root".equals(System.getProperty("user.name"));
        Path warehouse = release.warehouse().toAbsolutePath();
        if (has("unshare", "mount", "chroot", "setpriv", "prlimit")) {
            if (isRoot && isReadableByAll(warehouse.resolve("data"))) {
                launches.add(namespace(Isolation.NAMESPACE_OTHER_USER, List.of(), otherUser()));
            }
            List<String> mapped = isRoot ? List.of() : List.of("--user", "--map-root-user");
            launches.add(namespace(Isolation.NAMESPACE, mapped, List.of()));
        }
        if (isRoot && has("setpriv", "prlimit") && isReachable(warehouse.resolve("data"))) {
            launches.add(new Launch(
                    Isolation.OTHER_USER, join(unprivileged(otherUser()), capped(runtime.folder())), warehouse));
        }
        launches.add(new Launch(Isolation.PROCESS, plain(isRoot), warehouse));
        return launches.stream().map(Launches::yielding).toList();
    }

    // Whoever takes an order goes before whoever asks about last year's.
    private static Launch yielding(Launch launch) {
        return new Launch(launch.isolation(), GivingWay.command(NICE, launch.command()), launch.warehouse());
    }

    // Even root cannot write a sealed file once it has given up its privileges.
    private List<String> plain(boolean isRoot) {
        List<String> capped = has("prlimit") ? capped(runtime.folder()) : java(runtime.folder());
        if (!has("setpriv")) {
            return capped;
        }
        return join(isRoot ? unprivileged(List.of()) : List.of("setpriv", "--no-new-privs"), capped);
    }

    private Launch namespace(Isolation isolation, List<String> mapped, List<String> user) {
        List<String> enter =
                List.of("unshare", "--mount", "--net", "--ipc", "--uts", "--pid", "--fork", "--kill-child");
        List<String> script = List.of(
                "sh",
                runtime.folder().resolve("enter.sh").toString(),
                runtime.folder().resolve("root").toString(),
                release.warehouse().toAbsolutePath().resolve("data").toString(),
                runtime.folder().toString(),
                javaHome().toString());
        List<String> command = join(join(enter, mapped), join(script, join(unprivileged(user), capped(INSIDE_WORKER))));
        return new Launch(isolation, command, INSIDE);
    }

    private static List<String> otherUser() {
        return List.of("--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }

    private static List<String> unprivileged(List<String> user) {
        return join(
                join(List.of("setpriv"), user), List.of("--no-new-privs", "--bounding-set=-all", "--inh-caps=-all"));
    }

    // fsize 0: not even a file that somebody made writable for it can be written
    private List<String> capped(Path worker) {
        long cpuSeconds = limits.deadline().toSeconds() * SqlLimits.ANSWER_FACTOR * limits.threads() + 10;
        return join(
                List.of(
                        "prlimit",
                        "--data=" + limits.memoryMegabytes() * 1024L * 1024L,
                        "--fsize=0",
                        "--core=0",
                        "--cpu=" + cpuSeconds),
                java(worker));
    }

    private static List<String> java(Path worker) {
        return List.of(
                javaHome().resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-Xmx128m",
                "-XX:CompressedClassSpaceSize=24m",
                "-XX:ReservedCodeCacheSize=24m",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:ErrorFile=/dev/null",
                "-XX:-CreateCoredumpOnCrash",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                worker.resolve("worker.jar") + File.pathSeparator + worker.resolve("duckdb.jar"),
                "org.daybook.warehouse.sandbox.worker.SqlWorker");
    }

    static Path javaHome() {
        Path home = Path.of(System.getProperty("java.home", "/"));
        try {
            return home.toRealPath();
        } catch (IOException e) {
            return home;
        }
    }

    private static boolean has(String... programs) {
        return Stream.of(programs)
                .allMatch(p -> Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin")
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, p))));
    }

    private boolean isReachable(Path data) {
        for (Path folder = data; folder != null; folder = folder.getParent()) {
            if (!Access.isOpen(folder)) {
                return false;
            }
        }
        return isReadableByAll(data) && Access.isOpen(javaHome());
    }

    private boolean isReadableByAll(Path data) {
        Stream<Path> files =
                release.files().map(f -> release.warehouse().resolve(f.path()).toAbsolutePath());
        return Access.isOpen(data)
                && Access.isOpen(runtime.folder())
                && files.flatMap(f -> Stream.iterate(f, p -> p != null && !p.equals(data), Path::getParent))
                        .distinct()
                        .allMatch(Access::isOpen);
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
