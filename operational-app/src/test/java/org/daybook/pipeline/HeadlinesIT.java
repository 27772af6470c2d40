package org.daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.AppServer;
import org.daybook.pages.ApiCaller;
import org.daybook.pages.ApiCaller.Answer;
import org.daybook.pages.PageShop;
import org.daybook.pages.Visitor;
import org.daybook.reports.Period;
import org.daybook.reports.PeriodKind;
import org.daybook.reports.ReportLibrary;
import org.daybook.reports.ReportSummary;
import org.daybook.stock.Stores;
import org.daybook.users.ApiKeys;
import org.daybook.users.NewUser;
import org.daybook.users.Role;
import org.daybook.users.User;
import org.daybook.users.Users;
import org.daybook.warehouse.metrics.MetricRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Every headline of every report, of the whole shop and of one store, on every surface: the dashboard, PDF, XLSX, CSV and
 * HTML, the API, and an analyst's SQL from the metric's definition. All are equal, amounts to the cent. A usual build
 * compares three reports and the dashboard, {@code -Ddaybook.headlines.all} all of them.
 */
class HeadlinesIT {
    private static final MetricRegistry REGISTRY = MetricRegistry.load();
    private static final Pattern CARD =
            Pattern.compile("data-metric=\"(\\w+)\">(?:<a [^>]*>)?([^<]+)<", Pattern.DOTALL);
    private static final String STORE = "S2";
    private static final boolean IS_ALL = Boolean.getBoolean("daybook.headlines.all");
    private static final Set<String> USUAL = Set.of("daily-sales", "income-statement", "stock-health");

    private final List<String> differences = new ArrayList<>();
    private final Map<String, String> seen = new TreeMap<>();

    private @Nullable ApiCaller caller;
    private long storeId;

    @Test
    void areTheSameOnEverySurface(@TempDir Path directory) throws Exception {
        Shop shop = Prepared.loaded(directory);
        try (Books books = Books.of(shop);
                ConfigurableApplicationContext app = AppServer.start(
                        books.database(),
                        Clock.systemUTC(),
                        Map.of("server.port", 0, "server.address", "127.0.0.1", "logging.level.root", "warn"))) {
            String address = "http://127.0.0.1:" + app.getEnvironment().getRequiredProperty("local.server.port");
            Users users = app.getBean(Users.class);
            users.make(new NewUser("owner", "Owner", PageShop.PASSWORD, Set.of(Role.OWNER), List.of(), "en"), 0);
            User owner = users.find("owner").orElseThrow();
            caller = new ApiCaller(
                    address,
                    app.getBean(ApiKeys.class).make(owner.signedIn(), "test", owner.rights(), Duration.ofDays(1)));
            storeId = app.getBean(Stores.class).find(STORE).orElseThrow();
            for (ReportSummary report : ReportLibrary.list(Locale.ENGLISH)) {
                if (IS_ALL || USUAL.contains(report.name())) {
                    compare(report, "en", null, directory);
                    compare(report, "zh-CN", STORE, directory);
                }
            }
            onScreen(new Visitor(address).signIn("owner"));
            assertThat(shop.money("select sum(net_sales) from sales_by_day where business_day between date '2025-05-01'"
                            + " and date '2025-05-31'"))
                    .isEqualByComparingTo(value("net_sales", "2025-05", null));
        }
        System.out.println(seen.size() + " headlines compared: " + seen.keySet());
        assertThat(seen).hasSizeGreaterThan(IS_ALL ? 100 : 30);
        assertThat(differences).isEmpty();
    }

    private ApiCaller api() {
        return Objects.requireNonNull(caller);
    }

    private void compare(ReportSummary report, String language, @Nullable String store, Path directory)
            throws Exception {
        Period period = period(report);
        JsonNode detail = printed(report.name(), period, language, store);
        Map<String, String> headlines = new TreeMap<>();
        detail.at("/headlines")
                .forEach(headline -> headlines.put(headline.at("/metric").asText(), text(headline)));
        List<String> names = new ArrayList<>();
        detail.at("/headlines")
                .forEach(headline -> names.add(headline.at("/metric").asText()));
        files(report.name(), detail.at("/issue/issue_id").asLong(), names, headlines, store, directory);
        Map<String, @Nullable BigDecimal> found = sql(names, period, store);
        MetricBySql byHand = new MetricBySql(REGISTRY, period, store == null ? null : storeId);
        for (String name : names) {
            String key = String.join(" ", name, period.toString(), String.valueOf(store));
            seen.put(key, headlines.get(name));
            same(key, "SQL", headlines.get(name), byHand.value(name, found));
            boolean isSplit = REGISTRY.get(name).dimensions().contains(org.daybook.warehouse.metrics.Dimension.STORE);
            same(key, "API", headlines.get(name), value(name, period.toString(), isSplit ? store : null));
        }
    }

    /** A month in which the shop sold, or the last week or day of it. */
    private static Period period(ReportSummary report) {
        List<PeriodKind> kinds = report.periods();
        return Period.parse(
                kinds.contains(PeriodKind.MONTH)
                        ? "2025-05"
                        : kinds.contains(PeriodKind.WEEK) ? "2025-W21" : "2025-05-29");
    }

    private JsonNode printed(String report, Period period, String language, @Nullable String store) {
        String body = "{\"report\": \"" + report + "\", \"period\": \"" + period + "\", \"language\": \"" + language
                + "\"" + (store == null ? "" : ", \"store\": \"" + store + "\"") + "}";
        Answer begun = api().post("/report-issues", report + language, body);
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        assertThat(api().post("/report-issues", report + language, body).text("/issue_id"))
                .isEqualTo(begun.text("/issue_id"));
        JsonNode issue = await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> api().get("/report-issues/" + begun.text("/issue_id"))
                                .json(),
                        detail -> !detail.at("/issue/state").asText().equals("rendering"));
        assertThat(issue.at("/issue/state").asText()).as(issue.toString()).isEqualTo("made");
        return issue;
    }

    private void files(
            String report,
            long issueId,
            List<String> names,
            Map<String, String> headlines,
            @Nullable String store,
            Path directory)
            throws IOException, InterruptedException {
        for (String format : List.of("pdf", "xlsx", "csv", "html")) {
            Path file = directory.resolve(report + store + "." + format);
            Files.write(file, file(issueId, format));
            Map<String, String> rows = format.equals("csv") ? proof(file, names) : Map.of();
            Set<BigDecimal> amounts = Printed.amounts(file, format);
            String text = format.equals("pdf")
                    ? Printed.textOfPdf(file)
                    : Files.readString(file, StandardCharsets.ISO_8859_1);
            for (String name : names) {
                String key = report + " " + name + " " + place(store);
                String value = headlines.getOrDefault(name, "");
                if (format.equals("csv")) {
                    same(key, format, value, number(rows.getOrDefault(name, "")));
                } else if (!isFound(name, value, format, amounts, text)) {
                    differences.add(key + ": " + value + " is not in the " + format);
                }
            }
        }
    }

    /** Amounts by their cents, counts and shares as they are written. */
    private static boolean isFound(String name, String value, String format, Set<BigDecimal> amounts, String text) {
        if (value.isEmpty()) {
            return true;
        }
        BigDecimal number = new BigDecimal(value);
        return switch (REGISTRY.get(name).unit()) {
            case MONEY ->
                amounts.contains(number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros());
            case RATIO ->
                format.equals("xlsx")
                        ? amounts.contains(
                                number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros())
                        : text.contains(number.movePointRight(2)
                                .setScale(1, RoundingMode.HALF_UP)
                                .toPlainString());
            default ->
                format.equals("xlsx")
                        ? amounts.contains(
                                number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros())
                        : text.replace(",", "")
                                .contains(
                                        number.scale() <= 0
                                                ? number.toPlainString()
                                                : number.setScale(1, RoundingMode.HALF_UP)
                                                        .toPlainString());
        };
    }

    private static Map<String, String> proof(Path csv, List<String> names) throws IOException {
        Map<String, String> values = new HashMap<>();
        for (String line : Files.readAllLines(csv)) {
            Matcher row = Pattern.compile("proof,(\\d+),value,(.*)").matcher(line);
            if (row.matches()) {
                values.put(names.get(Integer.parseInt(row.group(1)) - 1), row.group(2));
            }
        }
        return values;
    }

    private void onScreen(Visitor owner) {
        Map<String, String> choices = Map.of("this_month", "2025-05", "last_month", "2025-04");
        choices.forEach((choice, period) -> {
            for (String store : new String[] {"", STORE}) {
                for (String language : List.of("en", "zh-CN")) {
                    owner.get("/");
                    owner.post("/language", "tag", language, "back", "/");
                    String page = owner.get("/?whole&period=" + choice + "&store=" + store)
                            .body();
                    assertThat(page).contains("lang=\"" + language + "\"");
                    onScreen(page, period, store.isEmpty() ? null : store);
                }
            }
        });
    }

    private void onScreen(String page, String period, @Nullable String store) {
        int cards = 0;
        for (Matcher card = CARD.matcher(page); card.find(); cards++) {
            BigDecimal shown =
                    new BigDecimal(card.group(2).strip().replace(",", "").replace('\u2212', '-'));
            BigDecimal value = Objects.requireNonNull(value(card.group(1), period, store), card.group(1));
            boolean isShare = card.group(1).endsWith("_rate");
            String key = String.join(" ", card.group(1), period, place(store));
            seen.putIfAbsent(key, value.toPlainString());
            BigDecimal exact = isShare ? value.movePointRight(2).setScale(1, RoundingMode.HALF_UP) : value;
            same(key, "screen", exact.toPlainString(), shown);
        }
        assertThat(cards).isEqualTo(store == null ? 4 : 3);
    }

    private @Nullable BigDecimal value(String metric, String period, @Nullable String store) {
        Answer answer =
                api().get("/metrics/" + metric + "?period=" + period + (store == null ? "" : "&store=" + store));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return number(text(answer.json()));
    }

    private Map<String, @Nullable BigDecimal> sql(List<String> names, Period period, @Nullable String store) {
        String query = new MetricBySql(REGISTRY, period, store == null ? null : storeId).query(names);
        Answer begun = api().post("/queries", "sql" + names + period + store, "{\"sql\": " + quoted(query) + "}");
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        String id = begun.text("/query_id");
        JsonNode done = await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> api().get("/queries/" + id).json(),
                        run -> !run.at("/state").asText().matches("waiting|running"));
        assertThat(done.at("/state").asText()).as(done + query).isEqualTo("done");
        Map<String, @Nullable BigDecimal> found = new HashMap<>();
        api().get("/queries/" + id + "/rows")
                .json()
                .at("/rows")
                .forEach(row -> found.put(
                        row.get(0).asText(),
                        row.get(1).isNull() ? null : number(row.get(1).asText())));
        return found;
    }

    private static String place(@Nullable String store) {
        return store == null ? "of all stores" : "of " + store;
    }

    private void same(String key, String surface, @Nullable String headline, @Nullable BigDecimal other) {
        BigDecimal value = number(headline == null ? "" : headline);
        boolean isSame = value == null ? other == null : other != null && value.compareTo(other) == 0;
        if (!isSame) {
            differences.add(key + ": " + value + ", but by " + surface + " " + other);
        }
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static String text(JsonNode headline) {
        return headline.at("/value").isNull() ? "" : headline.at("/value").asText();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private byte[] file(long issueId, String format) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(api().address() + "/api/v1/report-issues/" + issueId + "/files/" + format))
                .header("Authorization", "Bearer " + api().apiKey())
                .build();
        try (InputStream body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofInputStream())
                .body()) {
            return body.readAllBytes();
        }
    }
}
