package org.daybook.etl.extract;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.daybook.etl.run.Extracted;
import org.daybook.etl.run.Folders;
import org.daybook.etl.run.InParallel;
import org.daybook.etl.run.Json;
import org.daybook.etl.run.LoadRefused;
import org.daybook.etl.run.LoadRefused.Reason;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.LoadStep;
import org.daybook.etl.run.Shop;
import org.daybook.etl.run.Words;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.models.ModelCatalog;

/** Copies every view, and what the facts must sum to, out of one snapshot of the database. */
public final class ExtractStep implements LoadStep {
    private final DataSource source;

    private final Clock clock;

    private final boolean isFullWanted;

    public ExtractStep(DataSource source, Clock clock, boolean isFullWanted) {
        this.source = source;
        this.clock = clock;
        this.isFullWanted = isFullWanted;
    }

    @Override
    public String run(LoadRun run) throws Exception {
        Folders.empty(run.extractFolder());
        try (Snapshot snapshot = Snapshot.take(source)) {
            Instant now = clock.instant();
            String version = ModelVersion.of(ModelCatalog.load());
            Baseline baseline = isFullWanted
                    ? Baseline.full("because.asked")
                    : Baseline.of(run.warehouse(), snapshot.state(), version);
            Shop shop = shop(snapshot.holder());
            Map<String, Long> rows = copyAll(snapshot, baseline, run.extractFolder());
            LocalDate completeThrough = shop.completeThrough(now);
            boolean isNothingNew = baseline.kind() == Extracted.Kind.INCREMENTAL
                    && rows.values().stream().allMatch(n -> n == 0)
                    && Release.of(run.warehouse(), baseline.releaseId())
                            .manifest()
                            .completeThrough()
                            .equals(completeThrough);
            run.write(
                    "extracted.json",
                    new Extracted(
                            baseline.kind(),
                            baseline.reason(),
                            baseline.releaseId(),
                            snapshot.state().horizon(),
                            snapshot.state().systemId(),
                            version,
                            now,
                            completeThrough,
                            shop,
                            new TreeMap<>(rows),
                            isNothingNew));
        }
        return summary(run.extracted());
    }

    private static Map<String, Long> copyAll(Snapshot snapshot, Baseline baseline, Path folder) throws Exception {
        Map<String, Long> rows = new ConcurrentHashMap<>();
        Queue<CopyTask> tasks = new ConcurrentLinkedQueue<>();
        for (SourceView view : SourceView.values()) {
            tasks.add(c -> rows.put(view.view(), copy(c, view, baseline.fromXid(), folder)));
        }
        for (SourceTotals totals : SourceTotals.values()) {
            tasks.add(c -> CopyFiles.copy(c, totals.query(), List.of(), folder.resolve("totals-" + totals.table())));
        }
        Callable<Void> worker = () -> work(snapshot, tasks);
        InParallel.run(worker, worker);
        return rows;
    }

    private static Void work(Snapshot snapshot, Queue<CopyTask> tasks) throws Exception {
        try (Connection connection = snapshot.join()) {
            for (CopyTask task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run(connection);
            }
            connection.rollback();
        }
        return null;
    }

    private static long copy(Connection connection, SourceView view, long fromXid, Path folder) throws Exception {
        var columns = ViewColumn.of(connection, view.view());
        Json.write(folder.resolve(view.view() + ".columns.json"), columns);
        List<String> texts = columns.stream()
                .filter(ViewColumn::isText)
                .map(ViewColumn::name)
                .toList();
        return CopyFiles.copy(connection, view.query(columns, fromXid), texts, folder.resolve(view.view()));
    }

    private static Shop shop(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select currency, zone, cut_over, language, fiscal_start_month from extract.shop")) {
            if (!row.next()) {
                throw LoadRefused.because(RunningImport.exists(connection) ? Reason.FIRST_IMPORT : Reason.NO_SHOP);
            }
            return new Shop(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5));
        }
    }

    private static String summary(Extracted extracted) {
        return extracted.isFull()
                ? Words.of("did.extract_all", extracted.rowCount(), Words.of(extracted.reason()))
                : Words.of("did.extract_changes", extracted.rowCount(), Long.toString(extracted.baseReleaseId()));
    }

    private interface CopyTask {
        void run(Connection connection) throws Exception;
    }
}
