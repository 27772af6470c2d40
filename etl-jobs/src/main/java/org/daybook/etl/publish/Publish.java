package org.daybook.etl.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.etl.candidate.Candidate;
import org.daybook.etl.checks.CompareWithLedger;
import org.daybook.etl.checks.CompareWithLedger.Ties;
import org.daybook.etl.checks.RunChecks;
import org.daybook.etl.lease.Fence;
import org.daybook.etl.run.Extracted;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.LoadStep;
import org.daybook.etl.run.TableFiles;
import org.daybook.etl.run.Words;
import org.daybook.warehouse.FileHash;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Manifest.CheckResult;
import org.daybook.warehouse.Manifest.DataFile;
import org.daybook.warehouse.Manifest.Table;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;

/** Moves the run's files to their place for good and publishes the manifest that names them. */
public final class Publish implements LoadStep {
    /** The published manifest's number, for the report of the load. */
    public static final String RESULT = "release.json";

    private static final String PLAN = "publish.json";

    private final Fence fence;

    private final Clock clock;

    public Publish(Fence fence, Clock clock) {
        this.fence = fence;
        this.clock = clock;
    }

    /** What is to become of each file, settled before the first one moves; and what stays as it is. */
    private record Plan(long releaseId, List<Move> moves, List<Table> tables) {}

    @Override
    public String run(LoadRun run) throws Exception {
        if (!Files.exists(run.work().resolve(PLAN))) {
            run.write(PLAN, plan(run));
        }
        Plan plan = run.read(PLAN, Plan.class);
        Manifest manifest = manifest(run, plan);
        fence.whileHeld(() -> {
            if (!Release.ids(run.warehouse()).contains(plan.releaseId())) {
                move(run, plan);
                manifest.publish(run.warehouse());
            }
        });
        run.write(RESULT, plan.releaseId());
        return Words.of("did.publish", Long.toString(plan.releaseId()), manifest.completeThrough());
    }

    private Plan plan(LoadRun run) throws Exception {
        ModelCatalog catalog = ModelCatalog.load();
        List<Model> models = catalog.all();
        List<Move> moves = new ArrayList<>();
        try (Candidate candidate = Candidate.open(run, catalog)) {
            for (Model model : models) {
                moves.addAll(moves(candidate, run, model));
            }
        }
        List<Table> tables = models.stream().map(m -> table(run, m, moves)).toList();
        List<Long> published = Release.ids(run.warehouse());
        return new Plan(published.isEmpty() ? 1 : published.get(published.size() - 1) + 1, moves, tables);
    }

    private static List<Move> moves(Candidate candidate, LoadRun run, Model model) throws IOException {
        List<Path> written = new TableFiles(run, model).written();
        if (written.isEmpty()) {
            return List.of();
        }
        Map<Path, FileMeasures> measures = FileMeasures.of(candidate, model, written);
        List<Move> moves = new ArrayList<>();
        for (Path file : written) {
            FileMeasures measured = measures.getOrDefault(file, FileMeasures.EMPTY);
            String month = TableFiles.month(file);
            DataFile target = new DataFile(
                    Move.target(run, model, file),
                    measured.rows(),
                    Files.size(file),
                    FileHash.sha256(file),
                    month.isEmpty() ? null : month,
                    measured.first(),
                    measured.last(),
                    measured.controlSums());
            moves.add(new Move(
                    model.schema(),
                    model.name(),
                    run.warehouse().relativize(file).toString(),
                    target));
        }
        return moves;
    }

    private static Table table(LoadRun run, Model model, List<Move> moves) {
        List<DataFile> files = Stream.concat(
                        new TableFiles(run, model).kept().stream(),
                        moves.stream()
                                .filter(m -> m.schema().equals(model.schema())
                                        && m.table().equals(model.name()))
                                .map(Move::to))
                .sorted(java.util.Comparator.comparing(DataFile::path))
                .toList();
        return new Table(
                model.schema(),
                model.name(),
                model.isPartitioned(),
                files.stream().mapToLong(DataFile::rows).sum(),
                files);
    }

    private Manifest manifest(LoadRun run, Plan plan) {
        Extracted extracted = run.extracted();
        Ties ties = run.read(CompareWithLedger.RESULTS, Ties.class);
        return new Manifest(
                plan.releaseId(),
                clock.instant(),
                extracted.completeThrough(),
                extracted.horizon(),
                extracted.databaseSystemId(),
                run.id(),
                extracted.kind().name().toLowerCase(java.util.Locale.ROOT),
                extracted.shop().currency(),
                extracted.shop().zone(),
                extracted.shop().cutOver(),
                extracted.shop().language(),
                extracted.modelVersion(),
                ties.failed() == 0 ? Manifest.PASSED : Manifest.PROVISIONAL,
                ties.examples(),
                Arrays.asList(run.read(RunChecks.RESULTS, CheckResult[].class)),
                plan.tables());
    }

    private static void move(LoadRun run, Plan plan) {
        try {
            for (Move move : plan.moves()) {
                move.carryOut(run.warehouse());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
