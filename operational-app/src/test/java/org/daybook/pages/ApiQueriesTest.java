package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.daybook.database.Home;
import org.daybook.pages.ApiCaller.Answer;
import org.daybook.warehouse.TinyRelease;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** SQL over the API. */
@TestInstance(Lifecycle.PER_CLASS)
class ApiQueriesTest {
    @TempDir
    static Path folder;

    private PageShop shop;
    private ApiCaller analyst;

    @BeforeAll
    void open() {
        Home home = new Home(folder);
        TinyRelease.sample(home.warehouse(), 1);
        shop = new PageShop(home, Map.of());
        analyst = new ApiCaller(shop.address(), shop.key("analyst"));
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void aQueryRunsAndItsRowsFollowEachOther() {
        String body = """
                {"sql": "select range as n, null::date as d from range(450) where range >= {{from}}", "variables": [
                    {"name": "from", "type": "number", "value": "10"}]}
                """;
        Answer answer = analyst.post("/queries", "rows-1", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        String id = answer.text("/query_id");
        assertThat(analyst.post("/queries", "rows-1", body).text("/query_id")).isEqualTo(id);
        JsonNode done = over(id);
        assertThat(done.at("/state").asText() + done.at("/rows").asText()).isEqualTo("done440");
        Answer first = analyst.get("/queries/" + id + "/rows?limit=150");
        assertThat(first.text("/columns/0/type") + first.text("/rows/0/0")).isEqualTo("BIGINT10");
        assertThat(first.json().at("/rows/0/1").isNull()).isTrue();
        Answer second = analyst.get("/queries/" + id + "/rows?limit=200&cursor=" + first.text("/next"));
        assertThat(second.text("/rows/0/0") + " " + second.text("/rows/199/0")).isEqualTo("160 359");
        Answer last = analyst.get("/queries/" + id + "/rows?cursor=" + second.text("/next"));
        assertThat(last.json().at("/rows")).hasSize(90);
        assertThat(last.json().at("/next").isNull()).isTrue();
        assertThat(analyst.get("/queries").json().at("/queries").findValuesAsText("query_id"))
                .contains(id);
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(analyst.post("/queries", "w-1", "{}").status()).isEqualTo(422);
        Answer type = analyst.post(
                "/queries",
                "w-2",
                "{\"sql\":\"select {{a}}\",\"variables\":[{\"name\":\"a\",\"type\":\"raw\",\"value\":\"1\"}]}");
        assertThat(type.text("/fields/0/field")).isEqualTo("variables[0].type");
        Answer value = analyst.post(
                "/queries",
                "w-3",
                "{\"sql\":\"select {{a}}\",\"variables\":[{\"name\":\"a\",\"type\":\"number\",\"value\":\"1 or 1\"}]}");
        assertThat(value.status() + value.text("/reason")).isEqualTo("409sql.variable_number");
        for (String half : new String[] {"\\ud800", "\\udc00\\ud800", "\\u0000"}) {
            assertThat(analyst.post("/queries", "w-" + half, "{\"sql\":\"select '" + half + "'\"}")
                            .status())
                    .as(half)
                    .isEqualTo(422);
            String asValue = "{\"sql\":\"select {{a}}\",\"variables\":[{\"name\":\"a\",\"type\":\"text\",\"value\":\""
                    + half + "\"}]}";
            assertThat(analyst.post("/queries", "v-" + half, asValue).status())
                    .as(half)
                    .isIn(409, 422);
        }
        JsonNode failed = over(analyst.post("/queries", "w-4", "{\"sql\":\"select\\n nothing\"}")
                .text("/query_id"));
        assertThat(failed.at("/fault/line").asInt()).isEqualTo(2);
        assertThat(failed.at("/fault/reason").asText()).startsWith("query.");
        assertThat(analyst.get("/queries/" + failed.at("/query_id").asText() + "/rows")
                        .text("/reason"))
                .isEqualTo("sql.result_gone");
        assertThat(analyst.get("/queries/999999").status()).isEqualTo(404);
        assertThat(new ApiCaller(shop.address(), shop.key("sales_clerk"))
                        .get("/queries")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aQueryIsCancelledAndOthersDoNotSeeIt() {
        String id = analyst.post(
                        "/queries", "c-1", "{\"sql\":\"select count(*) from range(1000000) a, range(1000000) b\"}")
                .text("/query_id");
        ApiCaller owner = new ApiCaller(shop.address(), shop.key("owner"));
        assertThat(owner.get("/queries/" + id).status()).isEqualTo(404);
        assertThat(owner.post("/queries/" + id + "/cancellation", "x", "").status())
                .isEqualTo(404);
        assertThat(analyst.post("/queries/" + id + "/cancellation", "x", "").status())
                .isEqualTo(200);
        assertThat(over(id).at("/state").asText()).isEqualTo("stopped");
        assertThat(analyst.post("/queries/" + id + "/cancellation", "x", "").text("/state"))
                .isEqualTo("stopped");
    }

    private JsonNode over(String id) {
        return await().pollInterval(Duration.ofMillis(30))
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> analyst.get("/queries/" + id).json(),
                        query -> !query.at("/state").asText().matches("waiting|running"));
    }
}
