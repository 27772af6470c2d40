package org.daybook.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.daybook.etl.shop.ReleaseRows;
import org.daybook.etl.shop.ShopDatabase;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is shipped, in a process of its own: alone, on a real cluster, and where it has to fail. */
class LoadJarIT {
    /** Not the address that is taken where none is named. */
    private static final String OTHER_LOOPBACK = "127.0.0.2";

    @TempDir
    Path folder;

    private Path lib;

    @BeforeEach
    void link() throws IOException {
        lib = Files.createDirectory(folder.resolve("etl-lib"));
        for (Path jar : jars()) {
            Files.createSymbolicLink(lib.resolve(jar.getFileName()), jar);
        }
        // Not a link: Java looks for the class path beside the file that a link leads to.
        Files.copy(Path.of("target", "etl-jobs.jar"), lib.resolve("etl-jobs.jar"));
    }

    @Test
    void publishes_from_a_cluster_what_it_publishes_alone() throws Exception {
        ShopDatabase shop = shop("jar");
        Path alone = folder.resolve("alone");
        Path together = folder.resolve("together");

        // Both at once, each from a copy of its own: one load mostly keeps one core busy.
        CompletableFuture<Outcome> local = beside(() -> load(shop, alone, Map.of()));
        try (StandaloneCluster cluster = StandaloneCluster.start(spark())) {
            Outcome distant = load(
                    shop("jars"),
                    together,
                    Map.of("DAYBOOK_SPARK_MASTER", cluster.url(), "DAYBOOK_SPARK_DRIVER_HOST", OTHER_LOOPBACK));
            assertThat(distant.exitCode()).as(distant.words()).isZero();
            assertThat(cluster.work()).isNotEmptyDirectory();
        }
        assertThat(local.join().words()).as("words").contains("release 1");

        Release one = Release.current(alone).orElseThrow();
        Release other = Release.current(together).orElseThrow();
        assertThat(other.manifest().status()).isEqualTo(Manifest.PASSED);
        for (Model table : ModelCatalog.load().all()) {
            assertThat(new ReleaseRows(other).of(table))
                    .as(table.qualifiedName())
                    .isEqualTo(new ReleaseRows(one).of(table));
        }
    }

    @Test
    void says_one_sentence_when_it_fails_and_the_rest_to_its_log() throws Exception {
        ShopDatabase shop = ShopDatabase.copy("broken");
        shop.execute("alter view extract.campaign rename to campaigns");
        Path warehouse = folder.resolve("warehouse");

        Outcome outcome = load(shop, warehouse, Map.of());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.words().lines()).singleElement().asString().contains("extract.campaign");
        assertThat(outcome.result()).contains("\"status\":\"failed\"");
        assertThat(warehouse.resolve("work/load.log"))
                .content()
                .contains("PSQLException")
                .contains("\tat org.daybook.etl.extract");
    }

    /** What stays open has a row for each day until today. */
    private static ShopDatabase shop(String name) throws Exception {
        ShopDatabase shop = ShopDatabase.copy(name);
        shop.execute("call shop.cancel(1026, 1044, '2011-03-01')");
        return shop;
    }

    private static <T> CompletableFuture<T> beside(Callable<T> work) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return work.call();
            } catch (Exception failure) {
                throw new CompletionException(failure);
            }
        });
    }

    private record Outcome(int exitCode, String words, String result) {}

    private Outcome load(ShopDatabase shop, Path warehouse, Map<String, String> more) throws Exception {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("DAYBOOK_WAREHOUSE", warehouse.toString());
        environment.put("DAYBOOK_DB_URL", shop.url());
        environment.put("DAYBOOK_DB_USER", "postgres");
        environment.put("DAYBOOK_DB_PASSWORD", "postgres");
        File words = Files.createTempFile(folder, "words", ".txt").toFile();
        File result = Files.createTempFile(folder, "result", ".json").toFile();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx800m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dspark.executor.extraJavaOptions=-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                        "-jar",
                        lib.resolve("etl-jobs.jar").toString()))
                .redirectError(words)
                .redirectOutput(result);
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        return new Outcome(exitCode, Files.readString(words.toPath()), Files.readString(result.toPath()));
    }

    /** Spark's home has none of our own jars: the load brings them to the cluster. */
    private Path spark() throws IOException {
        Path home = Files.createDirectory(folder.resolve("spark"));
        Path jars = Files.createDirectory(home.resolve("jars"));
        for (Path jar : jars()) {
            if (!jar.getFileName().toString().startsWith("warehouse")) {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
            }
        }
        return home;
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target", "etl-lib").toAbsolutePath())) {
            return files.toList();
        }
    }
}
