package org.daybook.warehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseVerifier;
import org.daybook.warehouse.TinyRelease;
import org.daybook.warehouse.sandbox.process.SqlLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class SandboxAttackTest {
    private static final SqlLimits TIGHT =
            SqlLimits.DEFAULT.within(Duration.ofSeconds(3)).withMemory(640).withRows(100_000);

    private static final SqlLimits PATIENT = TIGHT.within(Duration.ofSeconds(60));

    @TempDir
    static Path warehouse;

    @TempDir
    static Path outside;

    static Release release;

    @BeforeAll
    static void publish() {
        release = TinyRelease.sample(warehouse, 1);
    }

    @AfterEach
    void nothingWasWritten() throws IOException {
        try (Stream<Path> files = Files.list(outside)) {
            assertThat(files).isEmpty();
        }
        assertThat(new ReleaseVerifier().verify(release)).isEmpty();
    }

    @Test
    void thereAreAtLeastAHundred() throws IOException {
        assertThat(Attack.all(release, outside).values().stream()
                        .mapToInt(List::size)
                        .sum())
                .isGreaterThan(200);
    }

    @TestFactory
    Stream<DynamicTest> everyAttackFailsAndThenAPlainQueryWorks() throws IOException {
        return Attack.all(release, outside).entrySet().stream().flatMap(this::group);
    }

    // Each starts a worker, so a usual build takes every eighth of those that QueryPolicyTest has refused, too.
    private static Stream<Attack> chosen(List<Attack> group) {
        boolean isEveryOne = Boolean.getBoolean("daybook.attacks.all");
        return IntStream.range(0, group.size())
                .filter(i -> isEveryOne || i % 8 == 0 || group.get(i).expected().equals("stopped"))
                .mapToObj(group::get);
    }

    private Stream<DynamicTest> group(Map.Entry<String, List<Attack>> group) {
        Stream<DynamicTest> attacks = chosen(group.getValue()).map(this::test);
        return Stream.concat(attacks, Stream.of(plain(group.getKey())));
    }

    private DynamicTest test(Attack attack) {
        return DynamicTest.dynamicTest("attack: " + attack.sql(), () -> {
            // On a busy machine the worker alone may take seconds to start.
            SqlLimits limits = attack.expected().equals("stopped") ? TIGHT : PATIENT;
            Throwable problem = catchThrowable(() -> answer(attack.sql(), limits));
            Class<?> expected = attack.expected().equals("refused") ? QueryRejected.class : QueryFailed.class;
            assertThat(problem).as("%s", attack.sql()).isInstanceOf(expected);
            if (attack.expected().equals("stopped")) {
                assertThat(((QueryProblem) problem).reason())
                        .isIn("query.memory", "query.deadline", "query.rows", "query.crashed", "query.failed");
            }
        });
    }

    private DynamicTest plain(String after) {
        return DynamicTest.dynamicTest(
                "a plain query after: " + after,
                () -> assertThat(answer("select sum(net_amount) as net from fct_sale_line", PATIENT))
                        .isEqualTo("net\r\n600.00\r\n"));
    }

    private static String answer(String query, SqlLimits limits) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sandbox.run(SqlRequest.of(release, query).as(SqlRequest.Format.CSV).within(limits), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
