package org.daybook.etl;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daybook.etl.LoadJobConfig.LoadContext;
import org.daybook.etl.checks.CompareWithLedger;
import org.daybook.etl.checks.CompareWithLedger.Ties;
import org.daybook.etl.checks.RunChecks;
import org.daybook.etl.collect.Collector;
import org.daybook.etl.publish.Publish;
import org.daybook.etl.run.Extracted;
import org.daybook.etl.run.Folders;
import org.daybook.etl.run.LoadRefused;
import org.daybook.etl.run.LoadRefused.Reason;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.SparkStart;
import org.daybook.etl.run.Words;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Manifest.CheckResult;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseDamaged;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Continues the load that a killed process left behind, or the one that failed if that is asked for, or begins anew. */
final class Loads {
    private final LoadSettings settings;

    private final SparkStart spark;

    private final Progress progress;

    private final LoadRunTable table;

    private final Batch batch;

    private final Collector collector;

    Loads(LoadContext context, LoadRunTable table, Batch batch, Collector collector) {
        this.settings = context.settings();
        this.spark = context.spark();
        this.progress = context.progress();
        this.table = table;
        this.batch = batch;
        this.collector = collector;
    }

    /** The parts of Spring Batch that are used here. */
    record Batch(JobRepository repository, JobOperator operator, Job job) {}

    /** To be called by the owner of the lease only: whatever still seems to run is dead. */
    LoadReport run() throws Exception {
        JobExecution dead = dead();
        if (dead != null) {
            batch.operator().recover(dead);
            if (isResumable(dead)) {
                LoadRun run = run(dead);
                progress.say(Words.of("continuing", Long.toString(run.id())));
                spark.begin(run);
                return report(run, batch.operator().restart(dead));
            }
            table.end(run(dead).id(), "abandoned", null, null);
        }
        return settings.isResume() ? resume() : begin();
    }

    /** What its steps finished is there still; the first that did not is done again. */
    private LoadReport resume() throws Exception {
        JobExecution failed = failed().orElseThrow(() -> LoadRefused.because(Reason.NOTHING_TO_RESUME));
        LoadRun run = run(failed);
        progress.say(Words.of("resuming", Long.toString(run.id())));
        table.resume(run.id());
        spark.begin(run);
        return report(run, batch.operator().restart(failed));
    }

    private Optional<JobExecution> failed() {
        Optional<Long> failed = table.lastFailed();
        return Optional.ofNullable(batch.repository().getLastJobInstance(LoadJobConfig.JOB))
                .map(batch.repository()::getLastJobExecution)
                .filter(execution -> failed.equals(Optional.of(run(execution).id())))
                .filter(execution -> Files.isDirectory(run(execution).work()));
    }

    private LoadReport begin() throws Exception {
        LoadRun run = new LoadRun(table.begin(settings.isFull(), lastPublished()), settings.warehouse());
        collect();
        Files.createDirectories(run.work());
        spark.begin(run);
        return report(
                run,
                batch.operator()
                        .start(
                                batch.job(),
                                new JobParametersBuilder()
                                        .addLong(LoadJobConfig.RUN_ID, run.id())
                                        .addString(LoadJobConfig.FULL, Boolean.toString(settings.isFull()), false)
                                        .toJobParameters()));
    }

    // Room on the disk is no reason to refuse a load.
    private void collect() {
        try {
            Collector.Collected collected = collector.collect();
            if (collected.releases() > 0) {
                progress.say(Words.of("retired", collected.releases()));
            }
        } catch (IOException | RuntimeException e) {
            System.getLogger(Loads.class.getName()).log(System.Logger.Level.WARNING, "nothing collected", e);
        }
    }

    private @Nullable JobExecution dead() {
        return batch.repository().findRunningJobExecutions(LoadJobConfig.JOB).stream()
                .findFirst()
                .orElse(null);
    }

    /** The same kind of load was asked for, and what its finished steps made is still there. */
    private boolean isResumable(JobExecution dead) {
        return (settings.isResume()
                        || Boolean.toString(settings.isFull())
                                .equals(dead.getJobParameters().getString(LoadJobConfig.FULL)))
                && Files.isDirectory(run(dead).work());
    }

    private LoadRun run(JobExecution execution) {
        return new LoadRun(
                Objects.requireNonNull(execution.getJobParameters().getLong(LoadJobConfig.RUN_ID)),
                settings.warehouse());
    }

    private LoadReport report(LoadRun run, JobExecution execution) throws IOException {
        boolean isDone = execution.getStatus() == BatchStatus.COMPLETED;
        LoadReport report = isDone ? completed(run) : failed(run, execution);
        spark.close();
        if (isDone || Failure.of(execution).isOfData()) {
            Folders.delete(run.work());
        }
        return report;
    }

    private LoadReport completed(LoadRun run) {
        Extracted extracted = run.extracted();
        table.describe(run.id(), extracted);
        if (extracted.isNothingNew()) {
            Manifest base = run.base().orElseThrow().manifest();
            table.end(run.id(), "nothing_new", base.releaseId(), null);
            return LoadReport.done(
                    "nothing_new", run.id(), extracted, base, base.failedTies().size(), progress.seconds());
        }
        Manifest release = Release.of(run.warehouse(), run.read(Publish.RESULT, Long.class))
                .manifest();
        long failedTies = run.read(CompareWithLedger.RESULTS, Ties.class).failed();
        String status = failedTies == 0 ? "published" : "provisional";
        table.end(run.id(), status, release.releaseId(), null);
        return LoadReport.done(status, run.id(), extracted, release, failedTies, progress.seconds());
    }

    private LoadReport failed(LoadRun run, JobExecution execution) {
        String sentence = Failure.of(execution).sentence();
        table.end(run.id(), "failed", null, sentence);
        List<CheckResult> checks = Files.exists(run.work().resolve(RunChecks.RESULTS))
                ? Arrays.asList(run.read(RunChecks.RESULTS, CheckResult[].class))
                : List.of();
        return LoadReport.refused("failed", run.id(), checks, sentence);
    }

    // A restored database may count anew below what is published; where no manifest says so, its own count stands.
    private long lastPublished() {
        try {
            return Release.current(settings.warehouse())
                    .map(r -> r.manifest().loadRunId())
                    .orElse(0L);
        } catch (ReleaseDamaged unreadable) {
            return 0;
        }
    }
}
