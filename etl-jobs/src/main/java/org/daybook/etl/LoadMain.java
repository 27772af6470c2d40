package org.daybook.etl;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.daybook.etl.LoadJobConfig.LoadContext;
import org.daybook.etl.lease.LoadLease;
import org.daybook.etl.run.Json;
import org.daybook.etl.run.LoadRefused;
import org.daybook.etl.run.LoadRefused.Reason;
import org.daybook.etl.run.SparkStart;
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
            System.getLogger(LoadMain.class.getName()).log(System.Logger.Level.ERROR, "the load failed", unexpected);
            return LoadReport.refused(
                    "failed",
                    null,
                    List.of(),
                    LoadRefused.because(Reason.STEP_FAILED, "start", unexpected.toString())
                            .sentence());
        }
    }

    private static LoadReport load(LoadSettings settings, DataSource source, Progress progress) throws Exception {
        JdbcClient jdbc = JdbcClient.create(source);
        JdbcTransactionManager transactions = new JdbcTransactionManager(source);
        try (LoadLease lease = LoadLease.take(jdbc, new TransactionTemplate(transactions));
                SparkStart spark = new SparkStart(settings.master());
                AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            // Closed by its owner: the lease still needs it when the context is gone.
            context.registerBean("dataSource", DataSource.class, () -> source, bean -> bean.setDestroyMethodName(""));
            context.registerBean("transactionManager", JdbcTransactionManager.class, () -> transactions);
            context.registerBean(Clock.class, Clock::systemUTC);
            context.registerBean(LoadContext.class, () -> new LoadContext(settings, spark, lease, progress));
            context.register(LoadJobConfig.class);
            context.refresh();
            Loads.Batch batch = new Loads.Batch(
                    context.getBean(JobRepository.class),
                    context.getBean(JobOperator.class),
                    context.getBean(Job.class));
            return new Loads(settings, new LoadRunTable(jdbc), batch, spark, progress).run();
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
