package org.daybook.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import org.daybook.AppContext;
import org.daybook.database.Database;
import org.daybook.database.TestDatabase;
import org.daybook.reporting.LoadNotStarted.Reason;
import org.daybook.reporting.runs.LoadRunRow;
import org.daybook.reporting.runs.LoadRuns;
import org.daybook.reporting.runs.LoadStarter;
import org.daybook.reporting.runs.LoadStepRun;
import org.daybook.scheduler.LoadRequest.Extent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the page of loads says, by what the load notes about itself. */
class RunsModuleTest {
    private final Database database = TestDatabase.fresh();
    private final ConfigurableApplicationContext context = AppContext.start(database);
    private final JdbcClient jdbc = context.getBean(JdbcClient.class);
    private final LoadRuns runs = context.getBean(LoadRuns.class);

    @AfterEach
    void stop() {
        System.clearProperty("daybook.dist");
        context.close();
        database.close();
    }

    @Test
    void aFailedRunSaysWhyAndWhichStepFailed() {
        failedRun();
        LoadRunRow run = runs.latest(5).get(0);
        assertThat(run.isFailed()).isTrue();
        assertThat(run.message()).isEqualTo("net sales differ by 168.00");
        assertThat(run.took()).isEqualTo(Duration.ofMinutes(2));
        assertThat(runs.steps(run)).extracting(LoadStepRun::name).containsExactlyElementsOf(LoadRuns.STEPS);
        assertThat(runs.steps(run).get(0).isDone()).isTrue();
        assertThat(runs.steps(run).get(0).took()).isEqualTo(Duration.ofMillis(1500));
        assertThat(runs.steps(run).get(1).isFailed()).isTrue();
        assertThat(runs.steps(run).get(2).isWaiting()).isTrue();
    }

    @Test
    void nobodyStartsASecondLoadBesideOneOfAnotherProgram() {
        System.setProperty("daybook.dist", "target");
        jdbc.sql("update etl.load_lease set owner = 'other', heartbeat_at = clock_timestamp()")
                .update();
        LoadStarter starter = context.getBean(LoadStarter.class);
        assertThatThrownBy(() -> starter.start(Extent.CHANGES, Locale.ENGLISH))
                .isInstanceOfSatisfying(
                        LoadNotStarted.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.RUNNING));
        assertThat(starter.state().isRunning()).isFalse();
    }

    @Test
    void aLoadWithoutASignOfLifeBlocksNobody() {
        jdbc.sql("update etl.load_lease set owner = 'dead', heartbeat_at = clock_timestamp() - interval '31 seconds'")
                .update();
        assertThat(runs.isSomebodyLoading()).isFalse();
    }

    private void failedRun() {
        jdbc.sql("""
                insert into etl.load_run (load_run_id, kind, status, started_at, finished_at, message)
                values (7, 'full', 'failed', '2026-03-13 04:30Z', '2026-03-13 04:32Z', 'net sales differ by 168.00')
                """).update();
        jdbc.sql("insert into etl.batch_job_instance (job_instance_id, job_name, job_key) values (1, 'load', 'k')")
                .update();
        jdbc.sql(
                        "insert into etl.batch_job_execution (job_execution_id, job_instance_id, create_time) values (1, 1, now())")
                .update();
        jdbc.sql("""
                insert into etl.batch_job_execution_params (job_execution_id, parameter_name, parameter_type,
                    parameter_value, identifying)
                values (1, 'load_run_id', 'java.lang.Long', '7', 'Y')
                """).update();
        jdbc.sql("""
                insert into etl.batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time,
                    start_time, end_time, status)
                values (1, 1, 'extract', 1, now(), '2026-03-13 04:30:00', '2026-03-13 04:30:01.5', 'COMPLETED'),
                    (2, 1, 'conform_dimensions', 1, now(), '2026-03-13 04:30:02', '2026-03-13 04:30:03', 'FAILED')
                """).update();
    }
}
