package org.daybook.warehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseDamaged;
import org.daybook.warehouse.TinyRelease;
import org.daybook.warehouse.result.CsvSink;
import org.daybook.warehouse.sandbox.process.SqlLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxLimitsTest {
    private static final String ENDLESS = "select count(*) from range(10000000) as a, range(10000000) as b";

    @TempDir
    Path warehouse;

    Release release;

    @BeforeEach
    void publish() {
        release = TinyRelease.sample(warehouse, 1);
    }

    @Test
    void theDeadlineKills() {
        SqlRequest request = SqlRequest.of(release, ENDLESS).within(SqlLimits.DEFAULT.within(Duration.ofSeconds(3)));
        assertThatThrownBy(() -> Sandbox.run(request, new ByteArrayOutputStream()))
                .hasMessage("The query was stopped after 3 seconds; narrow it, for example by business_day");
    }

    @Test
    void aCancelEndsIt() throws InterruptedException, TimeoutException {
        SqlRun run = new SqlRun(SqlRequest.of(release, ENDLESS));
        CompletableFuture<SqlOutcome> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return run.into(new CsvSink(new ByteArrayOutputStream()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        run.cancel();
        try {
            answer.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            assertThat(e.getCause())
                    .asInstanceOf(InstanceOfAssertFactories.type(QueryFailed.class))
                    .satisfies(f -> assertThat(f.reason()).isEqualTo("query.cancelled"));
            return;
        }
        throw new AssertionError("it went on");
    }

    @Test
    void tooManyRowsAreSaidNotCut() {
        SqlRequest request = SqlRequest.of(release, "select * from range(11)").within(SqlLimits.DEFAULT.withRows(10));
        assertThatThrownBy(() -> Sandbox.run(request, new ByteArrayOutputStream()))
                .hasMessage("The result has more than 10 rows; add a limit or group the rows");
    }

    @Test
    void aPreviewShowsFortyRowsAndSaysSo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SqlOutcome outcome = Sandbox.run(
                SqlRequest.of(release, "select * from range(1000000)").as(SqlRequest.Format.PREVIEW), out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(42);
        assertThat(outcome.note()).isPresent();
        assertThat(Sandbox.run(SqlRequest.of(release, "select * from range(40)").as(SqlRequest.Format.PREVIEW), out)
                        .note())
                .isEmpty();
    }

    @Test
    void aFailedQueryLeavesNoFile() throws IOException {
        Path file = Files.writeString(warehouse.resolve("answer.csv"), "old");
        SqlRequest request = SqlRequest.of(release, "select cast(code as int) from dim_channel")
                .as(SqlRequest.Format.CSV);
        assertThatThrownBy(() -> Sandbox.run(request, file)).isInstanceOf(QueryFailed.class);
        assertThat(file).hasContent("old");
        assertThat(warehouse.resolve("answer.csv.part")).doesNotExist();
    }

    @Test
    void aDamagedReleaseIsNotQueried() throws IOException {
        Files.delete(warehouse.resolve(release.files().findFirst().orElseThrow().path()));
        assertThatThrownBy(() -> Sandbox.run(SqlRequest.of(release, "select 1"), new ByteArrayOutputStream()))
                .isInstanceOf(ReleaseDamaged.class);
    }

    @Test
    void anOlderReleaseStaysReadable() throws IOException {
        TinyRelease.in(warehouse)
                .table("core.dim_channel", "select 9::bigint as channel_id, 'x' as code")
                .publish(2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sandbox.run(
                SqlRequest.of(Release.of(warehouse, 1), "select count(*) as n from dim_channel")
                        .as(SqlRequest.Format.CSV),
                out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("n\r\n3\r\n");
    }
}
