package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.database.Home;
import org.daybook.pages.ApiCaller.Answer;
import org.daybook.reporting.SmallWarehouse;
import org.daybook.warehouse.Manifest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Reports, their archive and their numbers over the API, for who sees the whole shop and who sees one store. */
@TestInstance(Lifecycle.PER_CLASS)
class ApiReportsTest {
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 3, 13);

    private PageShop shop;
    private ApiCaller owner;
    private ApiCaller manager;

    @BeforeAll
    void open(@TempDir Path directory) {
        Home home = new Home(directory.resolve("home"));
        shop = new PageShop(home, Map.of());
        owner = new ApiCaller(shop.address(), shop.key("owner"));
        manager = new ApiCaller(shop.address(), shop.key("manager.s2"));
        assertThat(owner.get("/metrics/net_sales?period=2026-03").status()).isEqualTo(409);
        new SmallWarehouse(home.warehouse(), LocalDate.of(2025, 1, 1)).publish(1, YESTERDAY, Manifest.PASSED);
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void theCatalogueSaysHowToAsk() {
        JsonNode reports = owner.speaking("zh-CN").get("/reports").json();
        assertThat(reports.at("/reports").findValuesAsText("report")).contains("daily-sales", "income-statement");
        assertThat(reports.at("/reports").findValuesAsText("title")).contains("销售日报");
        assertThat(reports.at("/languages").toString()).contains("zh-TW");
    }

    @Test
    void aReportIsPrintedOnceAndKept() {
        Answer begun = print(owner, "k1", "daily-sales", "2026-03-13", "");
        assertThat(begun.status()).isEqualTo(202);
        assertThat(print(owner, "k1", "daily-sales", "2026-03-13", "").text("/issue_id"))
                .isEqualTo(begun.text("/issue_id"));
        assertThat(print(owner, "k1", "daily-sales", "2026-03-12", "").status()).isEqualTo(409);

        JsonNode issue = made(owner, begun.text("/issue_id"));
        JsonNode netSales = issue.at("/headlines/0");
        assertThat(netSales.at("/metric").asText()).isEqualTo("net_sales");
        assertThat(netSales.at("/value").asText()).isEqualTo("145.00");
        assertThat(netSales.at("/currency").asText()).isEqualTo("CNY");
        assertThat(netSales.at("/last_day").asText()).isEqualTo("2026-03-13");
        String files = "/report-issues/" + begun.text("/issue_id") + "/files/";
        assertThat(owner.get(files + "csv").body()).contains("cards,1,value,145.00\r\n");
        assertThat(owner.get(files + "html").type()).startsWith("text/html");
        assertThat(owner.get(files + "pdf").body()).startsWith("%PDF");
        assertThat(owner.get(files + "docx").status()).isEqualTo(422);
    }

    @Test
    void whatIsKnownOfTheWholeShopAloneIsNoHeadlineOfAStore() {
        for (String store : List.of("", "S2")) {
            String asked = store.isEmpty() ? "" : ",\"store\":\"" + store + "\"";
            String issueId = print(owner, "open" + store, "open-orders", "2026-03-13", asked)
                    .text("/issue_id");
            List<String> headlines = made(owner, issueId).at("/headlines").findValuesAsText("metric");
            assertThat(headlines).as(store).contains("open_order_value");
            assertThat(headlines.contains("customer_prepayments")).as(store).isEqualTo(store.isEmpty());
        }
    }

    @Test
    void theArchiveIsReadPageByPage() {
        List<String> made = new ArrayList<>();
        for (String period : List.of("2026-W08", "2026-W09", "2026-W10")) {
            made.add(0, print(owner, period, "weekly-sales", period, "").text("/issue_id"));
        }
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = owner.get("/report-issues?report=weekly-sales&limit=2&cursor=" + cursor)
                    .json();
            page.at("/issues").forEach(issue -> found.add(issue.at("/issue_id").asText()));
            cursor = page.at("/next").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        assertThat(found).isEqualTo(made);
        assertThat(owner.get("/report-issues?report=weekly-sales&period=2026-W09")
                        .json()
                        .at("/issues"))
                .hasSize(1);
    }

    @Test
    void whatCannotBePrintedIsNamed() {
        assertThat(print(owner, "w1", "no-such-report", "2026-03", "").body()).contains("no-such-report");
        assertThat(print(owner, "w2", "daily-sales", "March", "").body()).contains("\"period\"", "2026-W11");
        assertThat(print(owner, "w3", "daily-sales", "2026-03", "").status()).isEqualTo(422);
        assertThat(owner.post("/report-issues", "w4", "{}").body()).contains("\"report\"", "\"period\"");
        assertThat(print(owner, "w5", "daily-sales", "2026-03-13", ",\"store\":\"S9\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aMetricIsTheSameNumber() {
        JsonNode month = owner.get("/metrics/net_sales?period=2026-03").json();
        assertThat(month.at("/value").asText()).isEqualTo("1330.00");
        assertThat(month.at("/first_day").asText() + month.at("/last_day").asText())
                .isEqualTo("2026-03-012026-03-13");
        assertThat(month.at("/release_id").asLong()).isEqualTo(1);
        assertThat(owner.get("/metrics/net_sales?period=2026-03-12&store=S2").text("/value"))
                .isEqualTo("0.00");
        assertThat(owner.get("/metrics/gross_margin_rate?period=2026-03")
                        .json()
                        .at("/value")
                        .isNull())
                .isTrue();
        assertThat(owner.get("/metrics/nothing?period=2026-03").status()).isEqualTo(404);
        assertThat(owner.get("/metrics/net_sales").status()).isEqualTo(422);
        assertThat(owner.get("/metrics/net_sales?period=2026-03&release_id=9").status())
                .isEqualTo(422);
    }

    @Test
    void whoSeesOneStoreIsToldOfThatAlone() {
        assertThat(manager.get("/metrics/net_sales?period=2026-03").status()).isEqualTo(422);
        assertThat(manager.get("/metrics/net_sales?period=2026-03&store=S1").status())
                .isEqualTo(404);
        assertThat(manager.get("/metrics/net_sales?period=2026-03&store=S2").text("/value"))
                .isEqualTo(
                        owner.get("/metrics/net_sales?period=2026-03&store=S2").text("/value"));
        assertThat(manager.get("/metrics/cash_and_equivalents?period=2026-03&store=S2")
                        .status())
                .isEqualTo(422);
        String whole = print(owner, "s1", "daily-sales", "2026-03-11", "").text("/issue_id");
        made(owner, whole);
        assertThat(manager.get("/report-issues/" + whole).status()).isEqualTo(404);
        assertThat(manager.get("/report-issues/" + whole + "/files/pdf").status())
                .isEqualTo(404);
        assertThat(print(manager, "s2", "daily-sales", "2026-03-11", "").status())
                .isEqualTo(422);
        String own = print(manager, "s3", "daily-sales", "2026-03-11", ",\"store\":\"S2\"")
                .text("/issue_id");
        assertThat(made(manager, own).at("/issue/store").asText()).isEqualTo("S2");
        assertThat(manager.get("/report-issues").json().at("/issues").findValuesAsText("store"))
                .containsOnly("S2");
    }

    private static Answer print(ApiCaller who, String key, String report, String period, String more) {
        return who.post(
                "/report-issues", key, "{\"report\":\"" + report + "\",\"period\":\"" + period + "\"" + more + "}");
    }

    private static JsonNode made(ApiCaller who, String issueId) {
        return await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> who.get("/report-issues/" + issueId).json(),
                        issue -> issue.at("/issue/state").asText().equals("made"));
    }
}
