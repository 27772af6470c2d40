package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.database.Home;
import org.daybook.reporting.SmallWarehouse;
import org.daybook.warehouse.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The owner's dashboard on releases of a shop that sells once a day, seen on the morning of 14 March 2026. */
class DashboardPagesTest {
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 3, 13);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern VALUE =
            Pattern.compile("data-metric=\"net_sales\">(?:<a [^>]*>)?([^<]+)<", Pattern.DOTALL);

    @TempDir
    Path directory;

    private PageShop shop;
    private SmallWarehouse warehouse;
    private Visitor owner;

    @BeforeEach
    void open() {
        Home home = new Home(directory.resolve("home"));
        shop = new PageShop(home, Map.of());
        warehouse = new SmallWarehouse(home.warehouse(), LocalDate.of(2025, 1, 1));
        owner = new Visitor(shop.address()).signIn("owner");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void opensAtOnceAndFetchesItsPartsOnce() {
        warehouse.publish(1, YESTERDAY, Manifest.PASSED);
        String first = owner.get("/").body();
        assertThat(first).contains("hx-get=\"/dashboard/");
        for (String part : List.of("overview", "weeks", "bridge", "products", "stores")) {
            assertThat(part(part, "period=this_month").body()).doesNotContain("role=\"alert\"", "<html");
        }
        String then = owner.get("/").body();
        assertThat(then).doesNotContain("hx-get=\"/dashboard/").contains("Stoneware dinner plate 26 cm", "W11");
        assertThat(netSales(then)).isEqualTo(sold(LocalDate.of(2026, 3, 1), YESTERDAY, store -> true));
    }

    @Test
    void aNewReleaseIsShownOnceItsUsualQuestionsAreAnswered() {
        warehouse.publish(1, YESTERDAY.minusDays(1), Manifest.PASSED);
        await().atMost(PATIENCE)
                .until(() -> isWhole(owner.get("/?period=yesterday&store=S2").body()));
        warehouse.publish(2, YESTERDAY, Manifest.PASSED);
        List<String> seen = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            String page = owner.get("/?period=yesterday").body();
            assertThat(page).matches(DashboardPagesTest::isWhole, "nobody waits for it");
            seen.add(page);
            return page.contains("release 2, complete through 2026-03-13");
        });
        assertThat(netSales(seen.get(0)))
                .isEqualTo(sold(YESTERDAY.minusDays(1), YESTERDAY.minusDays(1), store -> true));
        assertThat(netSales(seen.get(seen.size() - 1))).isEqualTo(sold(YESTERDAY, YESTERDAY, store -> true));
        owner.keep("daybook-language", "zh-TW");
        List.of("this_month", "last_month", "this_week", "last_week", "yesterday")
                .forEach(period -> assertThat(owner.get("/?period=" + period).body())
                        .as(period)
                        .matches(DashboardPagesTest::isWhole));
    }

    private static boolean isWhole(String page) {
        return !page.contains("hx-get=\"/dashboard/");
    }

    @Test
    void tellsOfThePeriodAndStoreThatIsAskedFor() {
        warehouse.publish(1, YESTERDAY, Manifest.PASSED);
        Map<String, LocalDate[]> periods = Map.of(
                "this_month", days("2026-03-01", "2026-03-13"),
                "last_month", days("2026-02-01", "2026-02-28"),
                "this_week", days("2026-03-09", "2026-03-13"),
                "last_week", days("2026-03-02", "2026-03-08"),
                "yesterday", days("2026-03-13", "2026-03-13"));
        periods.forEach((period, span) -> {
            assertThat(netSales(part("overview", "period=" + period).body()))
                    .as(period)
                    .isEqualTo(sold(span[0], span[1], store -> true));
            assertThat(netSales(
                            part("overview", "period=" + period + "&store=S2").body()))
                    .as("%s of S2", period)
                    .isEqualTo(sold(span[0], span[1], store -> store == 2));
        });
        assertThat(owner.get("/?store=S2&whole").body()).doesNotContain("data-metric=\"cash_and_equivalents\"");
        assertThat(owner.get("/?store=S9").status()).isEqualTo(404);
    }

    @Test
    void comparesWithTheSamePartOfThePeriodBefore() {
        warehouse.publish(1, YESTERDAY, Manifest.PASSED);
        BigDecimal before = sold(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 13), store -> true);
        BigDecimal now = sold(LocalDate.of(2026, 3, 1), YESTERDAY, store -> true);
        BigDecimal change = now.subtract(before)
                .multiply(BigDecimal.valueOf(100))
                .divide(before, 1, java.math.RoundingMode.HALF_UP);
        assertThat(part("overview", "").body()).contains("▲ up " + change + " %", "on 02-01 – 02-13");
    }

    @Test
    void saysWhatIsLateProvisionalOrDamaged() throws IOException {
        assertThat(owner.get("/").body()).contains("Nothing was loaded yet.");
        warehouse.publish(1, YESTERDAY.minusDays(3), Manifest.PROVISIONAL);
        String late = owner.get("/?whole").body();
        assertThat(late)
                .contains("Data is complete through 2026-03-10", "are provisional", "1 provisional release")
                .contains("Last complete day");
        warehouse.publish(2, YESTERDAY, Manifest.PASSED);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(owner.get("/").body())
                        .doesNotContain("Data is complete through", "are provisional"));

        warehouse.publish(3, YESTERDAY, Manifest.PASSED);
        damage("run=3");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(part("weeks", "store=S2").body())
                        .contains("role=\"alert\"", "could not be read", "Reference"));
        assertThat(owner.get("/").status()).isEqualTo(200);
        assertThat(part("weeks", "store=S2").status()).isEqualTo(200);
        assertThat(owner.get("/?whole&store=S2").body()).contains("could not be read", "Needs you");
    }

    @Test
    void opensOnAReleaseWhoseManifestCannotBeRead() throws IOException {
        warehouse.publish(1, YESTERDAY, Manifest.PASSED);
        Files.writeString(directory.resolve("home/warehouse/releases/1.json"), "{");
        Map<String, String> sentences = Map.of(
                "en", "The current release is damaged.",
                "zh-CN", "当前数据版本已损坏。",
                "zh-TW", "目前的資料版本已損壞。");
        sentences.forEach((language, sentence) -> {
            owner.keep("daybook-language", language);
            Visitor.Answer home = owner.get("/?whole");
            assertThat(home.status()).as(language).isEqualTo(200);
            assertThat(home.body()).contains(sentence, "href=\"/runs\"").doesNotContain("Nothing was loaded yet.");
        });
        assertThat(part("weeks", "").status()).isEqualTo(404);
        String administrator =
                new Visitor(shop.address()).signIn("administrator").get("/").body();
        assertThat(administrator).contains("The current release is damaged.").doesNotContain("Nothing was loaded yet.");
    }

    @Test
    void onlyOwnersSeeIt() {
        warehouse.publish(1, YESTERDAY, Manifest.PASSED);
        Visitor manager = new Visitor(shop.address()).signIn("manager.s2");
        assertThat(manager.get("/dashboard/overview").status()).isEqualTo(403);
        assertThat(manager.get("/").body()).doesNotContain("data-metric", "/dashboard/");
    }

    @Test
    void theBellCountsWhatTheUserMayMend() {
        String home = owner.get("/").body();
        // O1 and O4 are not confirmed, and the return of O3 leaves nothing to be paid back.
        assertThat(home).contains("2 to confirm", "/orders?view=to_confirm");
        String bell = bell(home);
        assertThat(owner.get("/products").body()).contains("db-bell-count\" aria-hidden=\"true\">" + bell + "<");
        assertThat(bell(owner.get("/alerts").body())).isEqualTo(bell);
        String warehouseMan =
                new Visitor(shop.address()).signIn("warehouse").get("/alerts").body();
        assertThat(warehouseMan).doesNotContain("to confirm", "refunds due");
    }

    private static String bell(String body) {
        Matcher found = Pattern.compile("db-bell-count\" aria-hidden=\"true\">(\\d+\\+?)<")
                .matcher(body);
        return found.find() ? found.group(1) : "";
    }

    private Visitor.Answer part(String part, String query) {
        return owner.send(HttpRequest.newBuilder(URI.create(shop.address() + "/dashboard/" + part + "?" + query))
                .header("HX-Request", "true")
                .GET());
    }

    private void damage(String run) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("home/warehouse/data"))) {
            for (Path file : files.filter(path ->
                            path.toString().contains(run) && path.toString().endsWith(".parquet"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    private static BigDecimal netSales(String body) {
        Matcher found = VALUE.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return new BigDecimal(found.group(1).replace(",", ""));
    }

    private static BigDecimal sold(LocalDate from, LocalDate to, Predicate<Integer> store) {
        return from.datesUntil(to.plusDays(1))
                .map(day -> new BigDecimal(SmallWarehouse.netSales(day))
                        .multiply(BigDecimal.valueOf(
                                (store.test(1) ? 1 : 0) + (store.test(2) && day.getDayOfYear() % 2 == 0 ? 1 : 0))))
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static LocalDate[] days(String from, String to) {
        return new LocalDate[] {LocalDate.parse(from), LocalDate.parse(to)};
    }
}
