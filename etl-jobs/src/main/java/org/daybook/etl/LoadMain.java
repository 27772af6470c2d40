package org.daybook.etl;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.daybook.etl.LoadJobConfig.LoadContext;
import org.daybook.etl.collect.Collector;
import org.daybook.etl.collect.Retention;
import org.daybook.etl.lease.LoadLease;
import org.daybook.etl.run.Json;
import org.daybook.etl.run.LoadRefused;
import org.daybook.etl.run.LoadRefused.Reason;
import org.daybook.etl.run.SparkStart;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs one load. Words go to standard error; standard output has one JSON document at the end. */
public final class LoadMain {
    private LoadMain() {}

    public static void main(String[] options) {
        ParentWatch.begin(System.getenv());
        keepLogsOutOfWords();
        PrintStream words = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        LoadReport report = run(List.of(options), System.getenv(), words);
        if (report.message() != null) {
            words.println(report.message());
        }
        PrintStream results = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        results.println(Json.text(report));
        System.exit(report.exitCode());
    }

    private static LoadReport run(List<String> options, Map<String, String> environment, PrintStream words) {
        try {
            LoadSettings settings = LoadSettings.of(options, environment);
            Progress progress = new Progress(words, System.in, settings.pauseAfter());
            try (HikariDataSource source = source(settings)) {
                return load(settings, source, progress);
            }
        } catch (LoadRefused refused) {
            String status = refused.reason() == Reason.BUSY ? "busy" : "failed";
            return LoadReport.refused(status, null, List.of(), refused.sentence());
        } catch (CannotGetJdbcConnectionException unreachable) {
            String cause = unreachable.getMostSpecificCause().toString();
            return LoadReport.refused(
                    "failed",
                    null,
                    List.of(),
                    LoadRefused.because(Reason.DATABASE_UNREACHABLE, cause).sentence());
        } catch (Exception unexpected) {
            return LoadReport.refused("failed", null, List.of(), new Failure("start", unexpected).sentence());
        }
    }

    // The platform's logger writes to standard error unless it is led to the log file like all others.
    private static void keepLogsOutOfWords() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static LoadReport load(LoadSettings settings, DataSource source, Progress progress) throws Exception {
        JdbcClient jdbc = JdbcClient.create(source);
        JdbcTransactionManager transactions = new JdbcTransactionManager(source);
        try (LoadLease lease = LoadLease.take(jdbc, new TransactionTemplate(transactions));
                SparkStart spark = new SparkStart(settings.cluster());
                AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            // Closed by its owner: the lease still needs it when the context is gone.
            context.registerBean("dataSource", DataSource.class, () -> source, bean -> bean.setDestroyMethodName(""));
            context.registerBean("transactionManager", JdbcTransactionManager.class, () -> transactions);
            Clock clock = Clock.systemUTC();
            LoadContext shared = new LoadContext(settings, spark, lease, progress);
            context.registerBean(Clock.class, () -> clock);
            context.registerBean(LoadContext.class, () -> shared);
            context.register(LoadJobConfig.class);
            context.refresh();
            Loads.Batch batch = new Loads.Batch(
                    context.getBean(JobRepository.class),
                    context.getBean(JobOperator.class),
                    context.getBean(Job.class));
            Collector collector = new Collector(settings.warehouse(), Retention.DEFAULT, clock);
            return new Loads(shared, new LoadRunTable(jdbc), batch, collector).run();
        }
    }

    private static HikariDataSource source(LoadSettings settings) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(settings.url());
        source.setUsername(settings.user());
        source.setPassword(settings.password());
        source.setMaximumPoolSize(6);
        source.setMinimumIdle(1);
        source.setInitializationFailTimeout(-1);
        source.setConnectionTimeout(10_000);
        return source;
    }
}
