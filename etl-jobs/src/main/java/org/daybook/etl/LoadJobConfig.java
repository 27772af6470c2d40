package org.daybook.etl;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.daybook.etl.checks.CompareWithLedger;
import org.daybook.etl.checks.RunChecks;
import org.daybook.etl.conform.ConformDimensions;
import org.daybook.etl.conform.ConformFacts;
import org.daybook.etl.extract.ExtractStep;
import org.daybook.etl.lease.LoadLease;
import org.daybook.etl.marts.BuildMarts;
import org.daybook.etl.marts.MartEngine;
import org.daybook.etl.publish.Publish;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.LoadStep;
import org.daybook.etl.run.SparkStart;
import org.daybook.etl.run.Words;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The load, top to bottom: extract, conform dimensions and facts, marts, checks, ties, publish. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(tablePrefix = "etl.batch_")
class LoadJobConfig {
    static final String JOB = "load";

    static final String RUN_ID = "load_run_id";

    static final String FULL = "full";

    @Bean
    Job load(JobRepository repository, Steps steps) {
        return new JobBuilder(JOB, repository)
                .start(steps.extract())
                .next(steps.conformDimensions())
                .next(steps.conformFacts())
                .next(steps.marts())
                .next(steps.checks())
                .next(steps.ties())
                .next(steps.publish())
                .build();
    }

    @Bean
    Steps steps(JobRepository repository, LoadContext context, DataSource source, Clock clock) {
        return new Steps(repository, context, source, clock);
    }

    /** What the steps of this process share. */
    record LoadContext(LoadSettings settings, SparkStart spark, LoadLease lease, Progress progress) {}

    /** The steps by name; each is a class of its own. */
    record Steps(JobRepository repository, LoadContext context, DataSource source, Clock clock) {

        /** What a resumed load reads was asked of it when it began. */
        Step extract() {
            return tasklet(
                    "extract", asked -> new ExtractStep(source, clock, Boolean.parseBoolean(asked.getString(FULL))));
        }

        Step conformDimensions() {
            return step("conform_dimensions", new ConformDimensions(spark()));
        }

        Step conformFacts() {
            return step("conform_facts", new ConformFacts(spark()));
        }

        Step marts() {
            return step("marts", new BuildMarts(MartEngine.of(context.settings().cluster(), spark())));
        }

        Step checks() {
            return step("checks", new RunChecks());
        }

        Step ties() {
            return step("ties", new CompareWithLedger());
        }

        Step publish() {
            return step("publish", new Publish(context.lease(), clock));
        }

        private SparkStart spark() {
            return context.spark();
        }

        private Step step(String name, LoadStep step) {
            return tasklet(
                    name, asked -> run -> run.extracted().isNothingNew() ? Words.of("did.nothing") : step.run(run));
        }

        private Step tasklet(String name, Function<JobParameters, LoadStep> step) {
            return new StepBuilder(name, repository)
                    .tasklet((contribution, chunk) -> {
                        JobParameters asked =
                                chunk.getStepContext().getStepExecution().getJobParameters();
                        long id = Objects.requireNonNull(asked.getLong(RUN_ID));
                        context.progress()
                                .step(
                                        name,
                                        step.apply(asked),
                                        new LoadRun(id, context.settings().warehouse()));
                        spark().release();
                        return RepeatStatus.FINISHED;
                    })
                    .build();
        }
    }
}
