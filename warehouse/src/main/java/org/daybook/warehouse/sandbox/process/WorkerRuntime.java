package org.daybook.warehouse.sandbox.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.warehouse.sandbox.worker.SqlWorker;
import org.duckdb.DuckDBDriver;

/**
 * What the worker runs on, laid out once beside the warehouse: its few classes, DuckDB without the libraries of other
 * platforms, and the library unpacked. DuckDB would otherwise unpack 70 MB at every start and leave it when killed.
 */
public final class WorkerRuntime {
    private static final String CLASSES = "org/daybook/warehouse/sandbox/worker";
    private static final String LIBRARY = "libduckdb_java.so_";

    private static final String UNFINISHED = "part-";
    private static final Duration UNUSED_KEPT = Duration.ofDays(1);
    private static final Duration UNFINISHED_KEPT = Duration.ofHours(1);
    private static final Object BUILDING = new Object();

    private final Path folder;

    private WorkerRuntime(Path folder) {
        this.folder = folder;
    }

    public static WorkerRuntime in(Path warehouse) {
        try {
            // Where everybody may read the data, another user may run the worker, and has to read it too.
            boolean isOpen = Access.isOpen(warehouse.resolve("data"));
            Path home = warehouse.resolve(".worker").toAbsolutePath();
            if (isOpen) {
                Files.createDirectories(home);
            } else {
                Access.make(home);
            }
            Map<String, byte[]> classes = workerClasses();
            Path folder = home.resolve(key(classes));
            synchronized (BUILDING) {
                if (!Files.exists(folder)) {
                    build(home, folder, classes, isOpen);
                }
            }
            noteUse(folder);
            return new WorkerRuntime(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The SQL worker cannot be laid out in " + warehouse, e);
        }
    }

    Path folder() {
        return folder;
    }

    private static void build(Path home, Path folder, Map<String, byte[]> classes, boolean isOpen) throws IOException {
        Path part = Files.createTempDirectory(home, UNFINISHED);
        try {
            fill(part, classes, isOpen);
        } catch (IOException | RuntimeException failure) {
            // A full disk is not made fuller by each try.
            remove(part);
            throw failure;
        }
        List<Path> old;
        try (Stream<Path> siblings = Files.list(home)) {
            old = siblings.filter(p -> isForgotten(p, part)).toList();
        }
        try {
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // another process was faster
            remove(part);
            if (!Files.exists(folder)) {
                throw e;
            }
        }
        old.forEach(WorkerRuntime::forget);
    }

    private static void fill(Path part, Map<String, byte[]> classes, boolean isOpen) throws IOException {
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectory(part.resolve("root"));
        jar(part.resolve("worker.jar"), classes);
        unpackDuckDb(part);
        try (InputStream script =
                Objects.requireNonNull(WorkerRuntime.class.getResourceAsStream("/sandbox/enter.sh"))) {
            Files.copy(script, part.resolve("enter.sh"));
        }
        if (!isOpen) {
            Access.close(part);
        }
    }

    // Under its own name it is whole or not there, whenever we are killed.
    private static void forget(Path old) {
        String name = old.getFileName().toString();
        try {
            Path part = old;
            if (!name.startsWith(UNFINISHED)) {
                part = old.resolveSibling(UNFINISHED + name);
                Files.move(old, part, StandardCopyOption.ATOMIC_MOVE);
            }
            remove(part);
        } catch (IOException | UncheckedIOException e) {
            // No query needs it gone: whoever lays out the next one tries again.
        }
    }

    // Not what another process lays out just now, nor what a program of another version works with.
    private static boolean isForgotten(Path sibling, Path part) {
        try {
            Instant now = Files.getLastModifiedTime(part).toInstant();
            Duration kept = sibling.getFileName().toString().startsWith(UNFINISHED) ? UNFINISHED_KEPT : UNUSED_KEPT;
            return Files.getLastModifiedTime(sibling).toInstant().isBefore(now.minus(kept));
        } catch (IOException e) {
            return false;
        }
    }

    private static void noteUse(Path folder) {
        try {
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
        } catch (IOException e) {
            // Whoever does not own it keeps nobody from removing it.
        }
    }

    private static void unpackDuckDb(Path part) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        try (FileSystem jar = FileSystems.newFileSystem(origin(DuckDBDriver.class));
                Stream<Path> files = Files.walk(jar.getPath("/"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.toString().substring(1);
                if (!name.startsWith(LIBRARY)) {
                    classes.put(name, Files.readAllBytes(file));
                } else if (name.equals(LIBRARY + platform())) {
                    Files.copy(file, part.resolve(name));
                }
            }
        }
        jar(part.resolve("duckdb.jar"), classes);
    }

    private static String platform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String cpu = System.getProperty("os.arch", "");
        String name = os.startsWith("mac") ? "macos" : os.startsWith("windows") ? "windows" : "linux";
        return name + "_" + (cpu.equals("aarch64") ? "arm64" : "amd64");
    }

    private static Map<String, byte[]> workerClasses() throws IOException {
        Path origin = origin(SqlWorker.class);
        if (Files.isDirectory(origin)) {
            return read(origin);
        }
        try (FileSystem jar = FileSystems.newFileSystem(origin)) {
            return read(jar.getPath("/"));
        }
    }

    private static Map<String, byte[]> read(Path root) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.list(root.resolve(CLASSES))) {
            for (Path file : files.toList()) {
                classes.put(CLASSES + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        return classes;
    }

    // Another version of either, or of the script, is another folder.
    private static String key(Map<String, byte[]> classes) throws IOException {
        CRC32 crc = new CRC32();
        classes.values().forEach(crc::update);
        try (InputStream script =
                Objects.requireNonNull(WorkerRuntime.class.getResourceAsStream("/sandbox/enter.sh"))) {
            crc.update(script.readAllBytes());
        }
        Path duckdb = origin(DuckDBDriver.class);
        return duckdb.getFileName().toString().replace(".jar", "") + "-" + Files.size(duckdb) + "-"
                + Long.toHexString(crc.getValue());
    }

    private static void jar(Path file, Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void remove(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
