package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.daybook.pages.ApiCaller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The books, money in and out, and loads over the API. */
@ExtendWith(SharedShop.class)
class ApiBooksTest {
    private static final String EXPENSE = """
            {"account": "560106", "amount": 40, "vat": 2.4, "paid_by": "cash", "store": "S1", "note": "Stamps"}
            """;
    private static final String CREDIT = """
            {"account": "560106", "amount": 40, "paid_by": "credit", "supplier": "SUP1", "due": "2026-04-30"}
            """;
    private static final String INCOME = """
            {"account": "530105", "amount": 12.34, "paid_by": "cash", "store": "S1"}
            """;
    private static final String OWNER = """
            {"direction": "in", "amount": 1000, "paid_by": "bank", "day": "2026-03-12"}
            """;

    private final PageShop shop;
    private final ApiCaller owner;

    ApiBooksTest(PageShop shop) {
        this.shop = shop;
        this.owner = new ApiCaller(shop.address(), shop.key("owner"));
    }

    @Test
    void theSameKeySpendsOnce() {
        Answer first = owner.post("/money/expenses", "spend", EXPENSE);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(owner.post("/money/expenses", "spend", EXPENSE).text("/number"))
                .isEqualTo(first.text("/number"));
        JsonNode entry = entry(first.text("/number"));
        assertThat(entry.at("/lines").findValuesAsText("account")).contains("560106");
        assertThat(entry.at("/lines/0/side").asText()).isEqualTo("debit");
        assertThat(owner.get("/ledger/entries/" + entry.at("/entry_no").asText())
                        .json())
                .isEqualTo(entry);
    }

    @Test
    void whatIsBoughtOnCreditIsOwedToTheSupplier() {
        Answer made = owner.post("/money/expenses", "credit", CREDIT);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(owner.get("/money/accounts").json().findValuesAsText("number"))
                .contains("560106", "560105");
    }

    @Test
    void otherIncomeIsPostedWhole() {
        assertThat(owner.get("/money/income-accounts").json().findValuesAsText("number"))
                .containsExactly("505103", "530105");
        String document = owner.post("/money/income", "earn", INCOME).text("/number");
        assertThat(entry(document).at("/lines").findValuesAsText("account")).containsExactly("100101", "530105");
        Answer undone = owner.post("/money/" + document + "/reversal", "unused", "");
        assertThat(undone.status()).as(undone.body()).isEqualTo(201);
    }

    @Test
    void theOwnersMoneyIsUndoneOnce() {
        String document = owner.post("/money/owner", "owner", OWNER).text("/number");
        assertThat(entry(document).at("/business_day").asText()).isEqualTo("2026-03-12");
        for (int i = 0; i < 2; i++) {
            Answer undone = owner.post("/money/" + document + "/reversal", "unused", "");
            assertThat(undone.status()).as(undone.body()).isEqualTo(201);
        }
        JsonNode both = owner.get("/ledger/entries?search=" + document).json().at("/entries");
        assertThat(both).hasSize(2);
        assertThat(both.at("/0/reversal_of")).isEqualTo(both.at("/1/entry_no"));
        assertThat(owner.post("/money/" + receipt() + "/reversal", "unused", "").status())
                .isEqualTo(404);
    }

    @Test
    void entriesFollowEachOther() {
        Answer first = owner.get("/ledger/entries?limit=2&from=2026-03-14&to=2026-03-14");
        Answer next = owner.get("/ledger/entries?limit=2&from=2026-03-14&to=2026-03-14&cursor=" + first.text("/next"));
        assertThat(first.json().at("/entries")).hasSize(2);
        assertThat(next.json().findValuesAsText("entry_no"))
                .hasSize(2)
                .doesNotContainAnyElementsOf(first.json().findValuesAsText("entry_no"));
        assertThat(owner.get("/ledger/entries?kind=shipment").json().findValuesAsText("kind"))
                .containsOnly("shipment");
        assertThat(owner.get("/ledger/entries?account=140501").json().at("/entries"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.at("/lines").findValuesAsText("account"))
                        .contains("140501"));
        assertThat(owner.get("/ledger/entries?to=2025-12-31").json().at("/entries"))
                .isEmpty();
    }

    @Test
    void theTrialBalanceIsZero() {
        Answer trial = owner.speaking("zh-TW").get("/ledger/trial-balance");
        assertThat(trial.text("/from") + trial.text("/to")).isEqualTo("2026-03-012026-03-14");
        assertThat(trial.json().at("/balanced").asBoolean()).isTrue();
        assertThat(trial.json().at("/sum/closing/amount").asText()).matches("0(\\.00)?");
        assertThat(owner.get("/ledger/accounts").json().at("/accounts").size())
                .isGreaterThan(trial.json().at("/accounts").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "account|-",
                "account|\"1405\"",
                "account|{}",
                "amount|-",
                "amount|0",
                "amount|-1",
                "amount|0.001",
                "amount|1e15",
                "amount|\"all\"",
                "vat|-1",
                "vat|0.001",
                "vat|\"x\"",
                "vatt|1",
                "paid_by|-",
                "paid_by|\"card\"",
                "store|-",
                "supplier|\"SUP1\"",
                "due|\"2026-04-01\"",
                "day|\"2026-03-15\"",
                "day|\"2026-02-30\"",
                "day|\"soon\"",
                "note|\"a\\u0007\""
            })
    void nonsenseInAnExpenseIsRefused(String field, String value) {
        new Nonsense(owner, "/money/expenses", EXPENSE).isRefused(field, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"supplier|-", "supplier|\"\"", "due|-", "due|\"x\""})
    void nonsenseInCreditIsRefused(String field, String value) {
        new Nonsense(owner, "/money/expenses", CREDIT).isRefused(field, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"account|\"560106\"", "account|-", "amount|-1", "paid_by|\"credit\"", "store|-", "vat|1"})
    void nonsenseInOtherIncomeIsRefused(String field, String value) {
        new Nonsense(owner, "/money/income", INCOME).isRefused(field, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "direction|-",
                "direction|\"up\"",
                "amount|-",
                "amount|0",
                "amount|0.001",
                "paid_by|\"credit\"",
                "day|\"2027-01-01\"",
                "vat|1"
            })
    void nonsenseInTheOwnersMoneyIsRefused(String field, String value) {
        new Nonsense(owner, "/money/owner", OWNER).isRefused(field, value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ledger/entries?kind=gift",
                "/ledger/entries?account=none",
                "/ledger/entries?cursor=QQ",
                "/ledger/entries?limit=0",
                "/ledger/entries?from=2026-03-15&to=2026-03-14",
                "/ledger/trial-balance?to=never",
                "/ledger/trial-balance?from=2026-04-01&to=2026-03-14",
                "/loads?limit=-1",
                "/loads?cursor=QQ"
            })
    void nonsenseInAListIsRefused(String path) {
        Answer answer = owner.get(path);
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertThat(path).contains(answer.text("/fields/0/field") + "=");
    }

    @Test
    void whatWasRecordedForAnotherStoreIsNotUndone() {
        ApiCaller elsewhere = new ApiCaller(shop.address(), shop.key("bookkeeper.s2"));
        String document = owner.post("/money/expenses", "of S1", EXPENSE).text("/number");
        assertThat(elsewhere
                        .post("/money/" + document + "/reversal", "unused", "")
                        .status())
                .isEqualTo(404);
        Visitor visitor = new Visitor(shop.address()).signIn("bookkeeper.s2");
        assertThat(visitor.get("/money/" + document + "/undo").status()).isEqualTo(404);
        assertThat(visitor.post("/money/" + document + "/undo", "again", "42.40")
                        .status())
                .isEqualTo(404);
        String whole = owner.post("/money/owner", "of no store", OWNER).text("/number");
        assertThat(elsewhere.post("/money/" + whole + "/reversal", "unused", "").status())
                .isEqualTo(201);
    }

    @Test
    void cashOfAnotherStoreIsNotThere() {
        String key = shop.key("bookkeeper.s2");
        Answer answer = new ApiCaller(shop.address(), key).post("/money/expenses", "scope", EXPENSE);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/detail")).isEqualTo("There is no store S1.");
    }

    @Test
    void loadsAreListedWithTheirSteps() {
        shop.run(
                "insert into etl.load_run (kind, status, started_at, message)"
                        + " values ('full', 'failed', '2026-03-13T00:00Z', 'no space'), ('incremental', 'published', now(), null)");
        Answer newest = owner.get("/loads?limit=1");
        assertThat(newest.text("/loads/0/status")).isEqualTo("published");
        Answer before = owner.get("/loads?cursor=" + newest.text("/next"));
        assertThat(before.text("/loads/0/message")).isEqualTo("no space");
        Answer one = owner.get("/loads/" + before.text("/loads/0/load_id"));
        assertThat(one.text("/load/kind")).isEqualTo("full");
        assertThat(one.json().at("/steps").findValuesAsText("status"))
                .hasSize(7)
                .containsOnly("WAITING");
        assertThat(owner.get("/loads/999999").status()).isEqualTo(404);
        assertThat(owner.get("/loads/x").status()).isEqualTo(400);
    }

    @Test
    void aLoadThatCannotStartIsRefused() {
        for (int i = 0; i < 2; i++) {
            Answer refused = owner.post("/loads", "load", "{\"extent\": \"changes\"}");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("/reason")).isEqualTo("load.no_distribution");
            assertThat(refused.text("/detail")).isNotBlank();
        }
        new Nonsense(owner, "/loads", "{\"extent\": \"full\"}").isRefused("extent", "\"all\"");
        new Nonsense(owner, "/loads", "{\"extent\": \"full\"}").isRefused("extent", "-");
    }

    private JsonNode entry(String document) {
        JsonNode entries =
                owner.get("/ledger/entries?search=" + document).json().at("/entries");
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private String receipt() {
        return shop.value("select document from stock.movement where kind = 'receipt' order by movement_id limit 1");
    }
}
