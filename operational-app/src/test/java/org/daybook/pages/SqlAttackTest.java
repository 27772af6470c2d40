package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.daybook.analytics.flight.SqlEndpoint;
import org.daybook.analytics.sql.runs.QueryRuns;
import org.daybook.database.Home;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseVerifier;
import org.daybook.warehouse.TinyRelease;
import org.daybook.warehouse.sandbox.Attack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * The attacks on the sandbox by way of the page, the API and the endpoint for other tools. Each starts a worker, so a
 * usual build sends every twenty-fifth on each way, others on each; as values of variables all of them are sent.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SqlAttackTest {
    private static final int EVERY = Boolean.getBoolean("daybook.attacks.all") ? 1 : 25;
    private static final int AT_ONCE = 20;

    @TempDir
    static Path folder;

    @TempDir
    static Path outside;

    private Release release;
    private PageShop shop;
    private ApiCaller api;
    private List<Attack> attacks;

    @BeforeAll
    void open() throws IOException {
        Home home = new Home(folder);
        release = TinyRelease.sample(home.warehouse(), 1);
        attacks = Attack.all(release, outside).values().stream()
                .flatMap(List::stream)
                .toList();
        Map<String, Object> settings = Map.of(
                "daybook.flight.port", 0,
                "daybook.sql.deadline", "20s",
                "daybook.sql.memory-megabytes", 640,
                "daybook.sql.per-user", 2,
                "daybook.sql.waiting", 1000,
                "daybook.sql.waiting-per-user", 1000);
        shop = new PageShop(home, settings);
        api = new ApiCaller(shop.address(), shop.key("analyst"));
    }

    @AfterAll
    void nothingHasHappened() throws IOException {
        shop.close();
        try (var files = Files.list(outside)) {
            assertThat(files).isEmpty();
        }
        assertThat(new ReleaseVerifier().verify(release)).isEmpty();
    }

    @Test
    void everyWayRefusesThem() {
        Visitor analyst = new Visitor(shop.address()).signIn("analyst");
        Map<String, Attack> sent = new LinkedHashMap<>();
        for (Attack attack : chosen(1)) {
            Visitor.Answer answer = analyst.post("/sql/runs", "sql", attack.sql());
            if (answer.status() == 302) {
                sent.put(answer.location().replaceFirst(".*/", ""), attack);
                refusedOnceMany(analyst, sent);
            } else {
                assertThat(answer.status()).as(attack.sql()).isIn(400, 422);
            }
        }
        for (Attack attack : chosen(2)) {
            ApiCaller.Answer answer =
                    api.post("/queries", "attack-" + System.nanoTime(), body(attack.sql(), List.of()));
            if (answer.status() == 202) {
                sent.put(answer.text("/query_id"), attack);
                refusedOnceMany(analyst, sent);
            } else {
                assertThat(answer.status()).as(attack.sql()).isIn(400, 409, 422);
            }
        }
        throughTheEndpoint();
        refused(analyst, sent);
        assertThat(over(submit("select sum(net_amount) from fct_sale_line", List.of()))
                        .at("/state")
                        .asText())
                .isEqualTo("done");
    }

    /** Of a user no more than the latest runs are remembered. */
    private void refusedOnceMany(Visitor analyst, Map<String, Attack> sent) {
        if (sent.size() == QueryRuns.REMEMBERED / 2) {
            refused(analyst, sent);
        }
    }

    private void refused(Visitor analyst, Map<String, Attack> sent) {
        sent.forEach((id, attack) -> {
            JsonNode run = over(id);
            // what only wants to fill the disk is cut off
            if (!attack.expected().equals("stopped") || !run.at("/is_cut").asBoolean()) {
                assertThat(run.at("/state").asText()).as(attack.sql()).isEqualTo("failed");
                assertThat(run.at("/fault/reason").asText()).as(attack.sql()).startsWith("query.");
                assertThat(analyst.get("/sql/runs/" + id).body())
                        .as(attack.sql())
                        .contains("role=\"alert\"");
            }
        });
        sent.clear();
    }

    private void throughTheEndpoint() {
        String url = "jdbc:arrow-flight-sql://127.0.0.1:"
                + shop.bean(SqlEndpoint.class).port() + "/?useEncryption=false&user=any&password="
                + shop.key("owner");
        try (Connection connection = DriverManager.getConnection(url)) {
            for (Attack attack : chosen(3)) {
                if (!isWhole(attack.sql())) {
                    continue;
                }
                assertThatThrownBy(() -> {
                            try (Statement statement = connection.createStatement();
                                    ResultSet rows = statement.executeQuery(attack.sql())) {
                                while (rows.next()) {
                                    assertThat(rows.getRow()).isPositive();
                                }
                            }
                        })
                        .as(attack.sql())
                        .satisfies(SqlAttackTest::isRefusal);
            }
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select sum(net_amount) from fct_sale_line")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("600.00");
            }
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    /** What ends a stream of rows the driver lets through as it is. */
    private static void isRefusal(Throwable refused) {
        boolean isCut = refused.toString().contains("RESOURCE_EXHAUSTED");
        assertThat(refused instanceof SQLException || isCut).isTrue();
    }

    @Test
    void asValuesOfVariablesTheyAreTexts() {
        List<String> texts = attacks.stream()
                .map(Attack::sql)
                .filter(text -> text.length() <= 1000 && text.codePoints().noneMatch(Character::isISOControl))
                .filter(text -> text.equals(text.strip()))
                .filter(SqlAttackTest::isWhole)
                .toList();
        assertThat(texts).hasSizeGreaterThan(180);
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            List<String> some = texts.subList(from, Math.min(texts.size(), from + AT_ONCE));
            String query = join(some, i -> "{{v" + i + "}} as c" + i);
            String id = submit("select " + query, some);
            JsonNode run = over(id);
            assertThat(run.at("/state").asText()).as(run.toString()).isEqualTo("done");
            List<String> back = new ArrayList<>();
            api.get("/queries/" + id + "/rows").json().at("/rows/0").forEach(value -> back.add(value.asText()));
            assertThat(back).isEqualTo(some);
        }
    }

    /** Drivers put something else for half a character. */
    private static boolean isWhole(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private List<Attack> chosen(int first) {
        return IntStream.range(0, attacks.size())
                .filter(i -> EVERY == 1 || i % EVERY == first)
                .mapToObj(attacks::get)
                // Those that only end at the deadline do so in the sandbox's own tests.
                .filter(attack -> EVERY == 1 || !attack.expected().equals("stopped"))
                .toList();
    }

    private String submit(String sql, List<String> values) {
        ApiCaller.Answer answer = api.post("/queries", "a-" + System.nanoTime(), body(sql, values));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.text("/query_id");
    }

    private static String body(String sql, List<String> values) {
        var body = ApiCaller.JSON.createObjectNode().put("sql", sql);
        var variables = body.putArray("variables");
        for (int i = 0; i < values.size(); i++) {
            variables.addObject().put("name", "v" + i).put("type", "text").put("value", values.get(i));
        }
        return body.toString();
    }

    private static String join(List<String> texts, Function<Integer, String> each) {
        return String.join(
                ", ", IntStream.range(0, texts.size()).boxed().map(each).toList());
    }

    private JsonNode over(String id) {
        return await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofMinutes(3))
                .until(
                        () -> api.get("/queries/" + id).json(),
                        run -> !run.at("/state").asText().matches("waiting|running"));
    }
}
