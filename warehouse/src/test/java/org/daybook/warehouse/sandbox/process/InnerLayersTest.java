package org.daybook.warehouse.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseVerifier;
import org.daybook.warehouse.ReleaseViews;
import org.daybook.warehouse.TinyRelease;
import org.daybook.warehouse.models.ModelCatalog;
import org.daybook.warehouse.sandbox.worker.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The policy let everything through: what stops the query then, in each way to start the worker? */
class InnerLayersTest {
    private static final List<String> HOSTILE = List.of(
            "copy (select 1) to '{file}' (use_tmp_file false)",
            "with x as (copy (select 1) to '{file}' (use_tmp_file false)) select * from x",
            "copy (select 1) to '{out}/x.csv'",
            "attach '{out}/x.db' as x",
            "select * from read_text('/etc/passwd')",
            "set enable_external_access = true",
            "load httpfs");

    @TempDir
    Path warehouse;

    @TempDir
    Path outside;

    Release release;

    @BeforeEach
    void publish() {
        release = TinyRelease.sample(warehouse, 1);
    }

    @TestFactory
    Stream<DynamicTest> nothingIsWrittenOrReadOutside() {
        WorkerRuntime runtime = WorkerRuntime.in(warehouse);
        List<Launch> launches = new Launches(runtime, release, SqlLimits.DEFAULT).safestFirst();
        return launches.stream()
                .flatMap(launch -> HOSTILE.stream()
                        .map(sql ->
                                DynamicTest.dynamicTest(launch.isolation() + ": " + sql, () -> attack(launch, sql))));
    }

    private void attack(Launch launch, String sql) throws IOException {
        String file = launch.warehouse()
                .resolve(release.files().findFirst().orElseThrow().path())
                .toString();
        try (WorkerProcess worker = WorkerProcess.start(launch)) {
            WorkerSetup setup = new WorkerSetup(SqlLimits.DEFAULT);
            setup.sendSettings(worker.out());
            setup.sendViews(
                    worker.out(), ReleaseViews.of(release, ModelCatalog.load()).seenAt(launch.warehouse()));
            int kind = worker.in().read();
            if (kind != Wire.READY) {
                return; // this machine does not offer it, so the sandbox does not use it
            }
            worker.send(sql.replace("{file}", file).replace("{out}", outside.toString()));
            assertThat(worker.in().read()).isEqualTo(Wire.PARSED);
            Wire.read(worker.in());
            worker.send(Wire.GO);
            assertThat(afterTheColumns(worker)).isEqualTo(Wire.FAILED);
            assertThat(Wire.read(worker.in())).containsAnyOf("Permission denied", "disabled", "locked");
        }
        assertThat(new ReleaseVerifier().verify(release)).isEmpty();
        try (Stream<Path> written = Files.list(outside)) {
            assertThat(written).isEmpty();
        }
    }

    /** What a statement would return is told before it runs, where it can be bound. */
    private static int afterTheColumns(WorkerProcess worker) throws IOException {
        int kind = worker.in().read();
        if (kind != Wire.COLUMNS) {
            return kind;
        }
        for (int columns = worker.in().readInt(); columns > 0; columns--) {
            Wire.read(worker.in());
            Wire.read(worker.in());
        }
        return worker.in().read();
    }
}
