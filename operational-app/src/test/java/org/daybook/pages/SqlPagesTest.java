package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Map;
import org.daybook.analytics.sql.snippets.Snippets;
import org.daybook.database.Home;
import org.daybook.pages.Visitor.Answer;
import org.daybook.warehouse.TinyRelease;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The workbench, without scripts. */
@TestInstance(Lifecycle.PER_CLASS)
class SqlPagesTest {
    /** Counts for minutes. */
    private static final String ENDLESS = "select count(*) from range(1000000) a, range(1000000) b";

    private static final String RUNNING = "aria-busy=\"true\"";

    @TempDir
    static Path folder;

    private PageShop shop;
    private Visitor analyst;

    @BeforeAll
    void open() {
        Home home = new Home(folder);
        TinyRelease.sample(home.warehouse(), 1);
        TinyRelease.sample(home.warehouse(), 2);
        shop = new PageShop(home, Map.of("daybook.sql.rows", 500, "daybook.sql.deadline", "20s"));
        analyst = new Visitor(shop.address()).signIn("analyst");
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void aQueryShowsItsRowsWithTypesAndNulls() {
        String page = over(run(analyst, "select 1.50::decimal(9,2) as price, null::date as sold, 'a<b' as name"));
        assertThat(page)
                .contains("price<small>decimal(9,2)</small>", "sold<small>date</small>")
                .contains("<span class=\"db-null\">null</span>", "a&lt;b", "1.50")
                .contains("1 row", "release 2")
                .doesNotContain("1 rows");
        assertThat(page).contains("price, null::date");
    }

    @Test
    void whatAQueryReadsAtMostIsSaidBeforeItRuns() {
        assertThat(analyst.get("/sql").body()).doesNotContain("reads at most");
        assertThat(analyst.get("/sql?table=core.fct_sale_line").body()).contains("reads at most 0.1 MB: 2 files,");
        assertThat(analyst.post("/sql/cost", "sql", "select * from core.dim_product, fct_sale_line", "release", "1")
                        .body())
                .contains("3 files")
                .doesNotContain("<html lang");
        for (String[] none : new String[][] {{"select 1", ""}, {"from fct_sale_line", "77"}, {"", ""}}) {
            assertThat(analyst.post("/sql/cost", "sql", none[0], "release", none[1])
                            .body())
                    .doesNotContain("reads at most");
        }
    }

    @Test
    void aSnippetOpensInTheEditor() {
        assertThat(analyst.get("/sql").body()).contains("/sql?snippet=top-products", "Top products in a period");
        assertThat(analyst.get("/sql?snippet=top-products").body())
                .contains("from marts.product_sales as s", "name=\"value.from\"");
        assertThat(over(run(
                        analyst,
                        Snippets.find("net-sales-by-month").orElseThrow().text())))
                .contains("month_start<small>date");
        assertThat(analyst.get("/sql?snippet=nothing-like-it").status()).isEqualTo(200);
    }

    @Test
    void theFirstPageOfAnAnalystGoesOnWhereTheyLeftOff() {
        over(run(analyst, "select 41 + 1 as left_off"));
        analyst.get("/sql");
        analyst.post("/sql/queries", "sql", "select 1", "name", "For the Monday meeting");
        assertThat(analyst.get("/").body())
                .contains("select 41 + 1 as left_off", "done · 1 row", "For the Monday meeting")
                .contains("href=\"/dictionary\"", "href=\"/account/keys\"", "href=\"/runs\"");
        assertThat(new Visitor(shop.address()).signIn("sales_clerk").get("/").body())
                .doesNotContain("My latest queries");
    }

    @Test
    void aFaultIsOneSentenceWithItsPlace() {
        assertThat(over(run(analyst, "select 1,\r\n  nothing\r\nfrom sales_by_day")))
                .contains("Line 2, column 3:", "There is no column nothing");
        assertThat(over(run(analyst, "drop table x"))).contains("Only queries that read may be run");
        assertThat(over(run(analyst, "select {{n}}, nothing", "type.n", "number", "value.n", "1000000")))
                .contains("Line 1, column 15:");
    }

    @Test
    void aFaultIsToldInTheLanguageOfThePage() {
        Visitor reader = new Visitor(shop.address()).signIn("analyst");
        reader.post("/language", "tag", "zh-CN", "back", "/");
        assertThat(over(reader, run(reader, "select nothing from sales_by_day")))
                .contains("第 1 行第 8 列", "没有列 nothing");
        reader.post("/language", "tag", "en", "back", "/");
        assertThat(over(reader, run(reader, "select nothing from sales_by_day")))
                .contains("There is no column nothing");
    }

    @Test
    void variablesAreAskedForKeptAndBound() {
        Answer missing = analyst.post("/sql/runs", "sql", "select {{from}} as d");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.body()).contains("The variable from has no value", "name=\"value.from\"", "select {{from}}");
        String page = over(run(analyst, "select {{from}} as d", "type.from", "date", "value.from", "2026-03-14"));
        assertThat(page).contains("2026-03-14</td>", "value=\"2026-03-14\"");
        String text = over(run(analyst, "select {{t}} as t", "type.t", "text", "value.t", "' union select 1 --"));
        assertThat(text).contains("&#39; union select 1 --</td>");
    }

    @Test
    void onlyWhatIsSelectedRuns() {
        String page = over(run(analyst, "select 11;\nselect 22", "from", "11", "to", "20"));
        assertThat(page).contains("22</td>").doesNotContain("11</td>").contains("select 11;");
    }

    @Test
    void anOlderReleaseCanBeRead() {
        assertThat(over(run(analyst, "select 1", "release", "1"))).contains("release 1<", "value=\"1\" selected");
        assertThat(analyst.post("/sql/runs", "sql", "select 1", "release", "77").body())
                .contains("There is no release 77 any more");
    }

    @Test
    void aLongResultIsCutAndReadByPages() {
        String path = run(analyst, "select range as n from range(100000)");
        assertThat(over(path)).contains("Rows 1–200 of 500", "Cut off at 500 rows");
        assertThat(analyst.get(path + "?page=3").body()).contains("Rows 401–500 of 500", "499</td>");
        assertThat(analyst.get(path + "?page=99999").status()).isEqualTo(200);
    }

    @Test
    void aRunIsStoppedWithinASecondAndOthersWaitInTurn() {
        Visitor owner = new Visitor(shop.address()).signIn("owner");
        String endless = run(owner, ENDLESS);
        await().until(() -> owner.get(endless).body().contains("Running:"));
        String waiting = run(owner, "select 4711");
        assertThat(owner.get(waiting).body()).contains("place 1 in the queue");
        assertThat(over(run(analyst, "select 5"))).contains("5</td>");

        long from = System.nanoTime();
        assertThat(owner.post(endless + "/stop").location()).endsWith(endless);
        String stopped = over(owner, endless);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(1));
        assertThat(stopped).contains("The query was stopped", "range(1000000)");
        assertThat(over(owner, waiting)).contains("4711</td>");
    }

    @Test
    void aResultIsExportedAsItIsAndNoted() throws Exception {
        String path = run(
                analyst,
                "select 12.50::decimal(9,2) as a, date '2026-03-14' as d, '=1+1' as f, null as n, true as b,"
                        + " 12345678901234567890::hugeint as h, 'x,\"y' as t");
        over(path);
        Answer csv = analyst.get(path + "/export?format=csv");
        assertThat(csv.body()).endsWith("12.50,2026-03-14,'=1+1,,true,12345678901234567890,\"x,\"\"y\"\r\n");
        try (ReadableWorkbook workbook = new ReadableWorkbook(bytes(path + "/export?format=xlsx"))) {
            Row row = workbook.getFirstSheet().read().get(1);
            assertThat(row.getCellAsNumber(0).orElseThrow()).isEqualByComparingTo(new BigDecimal("12.5"));
            assertThat(row.getCellAsDate(1).orElseThrow()).hasToString("2026-03-14T00:00");
            assertThat(row.getCellText(2)).isEqualTo("=1+1");
            assertThat(row.getCellText(5)).isEqualTo("12345678901234567890");
        }
        Path file = Files.createTempFile(folder, "result", ".parquet");
        Files.copy(bytes(path + "/export?format=parquet"), file, StandardCopyOption.REPLACE_EXISTING);
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet read = duck.createStatement().executeQuery("select a, typeof(d), f from '" + file + "'")) {
            read.next();
            assertThat(read.getString(1) + read.getString(2) + read.getString(3))
                    .isEqualTo("12.50DATE=1+1");
        }
        assertThat(shop.value("select string_agg(reason, ' ' order by access_id) from audit.access"
                        + " where action = 'result_exported' and subject = 'SQL " + path.replaceFirst(".*/", "") + "'"))
                .isEqualTo("csv, 1, release 2 xlsx, 1, release 2 parquet, 1, release 2");
        assertThat(analyst.get(path + "/export?format=exe").status()).isEqualTo(404);
        assertThat(new Visitor(shop.address())
                        .signIn("owner")
                        .get(path + "/export")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobodySeesTheRunsOfOthers() {
        String path = run(analyst, "select 'secret of mine'");
        over(path);
        Visitor owner = new Visitor(shop.address()).signIn("owner");
        assertThat(owner.get(path).status()).isEqualTo(404);
        assertThat(owner.post(path + "/stop").status()).isEqualTo(404);
        assertThat(owner.get("/sql").body()).doesNotContain("secret of mine");
        assertThat(analyst.get("/sql").body()).contains("secret of mine");
    }

    @Test
    void theDictionarySaysWhatTheModelsSay() {
        assertThat(analyst.get("/dictionary").body()).contains("core.fct_sale_line", "marts.sales_by_day", "60</td>");
        assertThat(analyst.get("/dictionary?q=sales+channel").body())
                .contains("sales_by_day")
                .doesNotContain("dim_date<");
        String table = analyst.get("/dictionary/core/fct_sale_line").body();
        assertThat(table)
                .contains(
                        "id=\"net_amount\"",
                        "decimal(18,2)",
                        "stands in dim_product.product_id",
                        "10.00",
                        "sales_by_day");
        assertThat(analyst.get("/dictionary/marts/sales_by_day").body())
                .contains("core.fct_sale_line", "Sales before discount");
        assertThat(analyst.get("/dictionary/core/none").status()).isEqualTo(404);
        assertThat(analyst.get("/sql?table=marts.sales_by_day").body()).contains("from marts.sales_by_day\nlimit 100");
        assertThat(new Visitor(shop.address())
                        .signIn("sales_clerk")
                        .get("/dictionary")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void thePageAsksForTheResultAloneUntilThereIsOne() {
        String path = run(analyst, "select 42");
        over(path);
        Answer answer = analyst.send(HttpRequest.newBuilder(URI.create(shop.address() + path))
                .header("HX-Request", "true")
                .header("HX-Trigger", "result")
                .header("HX-Target", "result"));
        assertThat(answer.status()).isEqualTo(286);
        assertThat(answer.body()).contains("42</td>", "hx-swap-oob=\"true\"").doesNotContain("<html", "sql-text");
    }

    @Test
    void aResultIsDrawn() {
        String path = run(analyst, "select 'n' || range as name, range as n from range(30)");
        over(path);
        assertThat(analyst.get(path + "/chart").body()).contains("<rect", "20 of 30 rows are drawn", "n29</text>");
        assertThat(analyst.get(path + "/chart?kind=line&names=0&values=1").body())
                .contains("<polyline");
        assertThat(analyst.get(path + "/chart?kind=x&names=9999&values=-3").body())
                .contains("<rect");
    }

    @Test
    void aQueryIsLaidOut() {
        assertThat(analyst.post("/sql/layout", "sql", "select a,b from t where c={{d}}")
                        .body())
                .contains("select\n  a,\n  b\nfrom\n  t", "name=\"value.d\"");
    }

    @Test
    void queriesAreSavedInVersionsSharedAndRemovedWithUndo() {
        analyst.get("/sql");
        String first =
                saved(analyst.post("/sql/queries", "sql", "select 1 as one", "name", "Ones 一", "folder", "Weekly"));
        assertThat(analyst.get(first).body()).contains("Ones 一", "Weekly", "version 1", "select 1 as one");
        String id = first.replaceFirst(".*/", "");
        saved(analyst.post(
                "/sql/queries",
                "sql",
                "select {{n}} as two",
                "name",
                "Twos",
                "query",
                id,
                "shared",
                "1",
                "folder",
                "",
                "type.n",
                "number",
                "value.n",
                "2"));
        assertThat(analyst.get(first).body()).contains("Twos", "version 2", "shared", "value=\"2\"");
        assertThat(analyst.get(first + "?version=1").body()).contains("select 1 as one");
        assertThat(analyst.post("/sql/queries", "sql", "select 3", "name", "Twos")
                        .status())
                .isEqualTo(422);

        Visitor owner = new Visitor(shop.address()).signIn("owner");
        assertThat(owner.get(first).body()).contains("shared by User analyst").doesNotContain("form=\"remove\"");
        assertThat(owner.post(first + "/removal").status()).isEqualTo(404);
        String copy = saved(owner.post("/sql/queries", "sql", "select 9", "name", "Twos", "query", id));
        assertThat(copy).isNotEqualTo(first);
        assertThat(analyst.get(copy).status()).isEqualTo(404);
        assertThat(analyst.get(first).body()).doesNotContain("select 9");

        assertThat(analyst.post(first + "/removal").location()).endsWith("/sql?removed=" + id);
        assertThat(analyst.get(first).status()).isEqualTo(404);
        assertThat(owner.get(first).status()).isEqualTo(404);
        assertThat(saved(analyst.post(first + "/restoration"))).isEqualTo(first);
        assertThat(owner.get(first).status()).isEqualTo(200);
    }

    private static String saved(Answer answer) {
        assertThat(answer.status()).as(answer.location()).isEqualTo(302);
        return answer.location().replaceFirst("^http://[^/]*", "");
    }

    @Test
    void anEmptyOrHugeQueryIsRefusedWithWhatWasTypedKept() {
        assertThat(analyst.post("/sql/runs", "sql", "  \n ").status()).isEqualTo(422);
        assertThat(analyst.post("/sql/runs").status()).isEqualTo(422);
        Answer huge = analyst.post("/sql/runs", "sql", "select 1 --" + "x".repeat(100_000));
        assertThat(huge.status()).isEqualTo(422);
        assertThat(huge.body()).contains("more than 100,000 characters", "xxxxx");
    }

    private InputStream bytes(String path) {
        return analyst.bytes(path);
    }

    /** Where the run is. */
    private static String run(Visitor visitor, String sql, String... others) {
        String[] fields = new String[others.length + 2];
        fields[0] = "sql";
        fields[1] = sql;
        System.arraycopy(others, 0, fields, 2, others.length);
        visitor.get("/sql");
        Answer answer = visitor.post("/sql/runs", fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.location().replaceFirst("^http://[^/]*", "");
    }

    private String over(String path) {
        return over(analyst, path);
    }

    /** The page once the run is over. */
    private static String over(Visitor visitor, String path) {
        return await().pollInterval(Duration.ofMillis(30))
                .atMost(Duration.ofSeconds(40))
                .until(() -> visitor.get(path).body(), page -> !page.contains(RUNNING));
    }
}
