package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.pages.ApiCaller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs send is taken as it stands, or refused: nothing is cut off, guessed, or said twice. */
@ExtendWith(SharedShop.class)
class LiteralReadingTest {
    private static final String ORDER = """
            {"store": "S1", "channel": "web", "held_days": 3, "customer_no": "C1",
             "lines": [{"sku": "A", "quantity": 1, "price": 1}]}
            """;
    private static final String SHIPMENT = """
            {"lines": [{"line_no": 1, "quantity": 1}]}
            """;
    private static final String EXPENSE = """
            {"account": "560106", "amount": 40, "vat": 2.4, "paid_by": "bank", "day": "2026-03-10"}
            """;

    private final PageShop shop;
    private final ApiCaller owner;

    LiteralReadingTest(PageShop shop) {
        this.shop = shop;
        this.owner = new ApiCaller(shop.address(), shop.key("owner"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e-3", "400", "0"})
    void daysAreWhole(String days) {
        new Nonsense(owner, "/orders", ORDER).isRefused("held_days", days);
    }

    @Test
    void linesAreNamedByWholeNumbers() {
        new Nonsense(owner, "/orders/O2/shipments", SHIPMENT).isRefused("lines[0].line_no", "1.9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "day|20000",
                "day|\"1900-01-01\"",
                "day|\"2025-03-13\"",
                "vat|40.01",
                "vat|4000",
                "customer_no|\"C1\""
            })
    void expensesHappenedWithinTheBooks(String field, String value) {
        new Nonsense(owner, "/money/expenses", EXPENSE).isRefused(field, value);
    }

    @Test
    void nothingIsSaidTwice() {
        Answer twice = owner.post("/money/expenses", "twice", EXPENSE.replace("\"vat\"", "\"amount\": 4, \"vat\""));
        assertThat(twice.status()).as(twice.body()).isEqualTo(400);
        assertThat(twice.text("/detail")).isNotBlank();
    }

    @Test
    void whatIsEchoedIsShort() {
        String many = "x".repeat(3000);
        for (Answer answer : new Answer[] {
            owner.get("/products/" + many),
            owner.get("/orders/" + many),
            owner.get("/ledger/entries?account=" + many),
            owner.get("/loads/" + many),
            owner.get("/ledger/entries?from=" + many),
            owner.get("/stock/levels?store=" + many),
            owner.post("/stock/issues", "echo", """
                    {"store": "S2", "sku": "%s", "quantity": 1, "reason": "damage"}
                    """.formatted(many))
        }) {
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.text("/detail")).hasSizeLessThan(200).contains("xxx…");
        }
    }

    @Test
    void aRefusedOrderUsesNoNumber() {
        String before = placed("number-1", "1").text("/number");
        for (int i = 0; i < 3; i++) {
            assertThat(placed("number-refused", "99999").status()).isEqualTo(409);
        }
        String after = placed("number-2", "1").text("/number");
        assertThat(number(after)).isEqualTo(number(before) + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\\u0000\"", "\"a\\u0007\"", "\"%LONG%\"", "5e", "{}"})
    void customersHaveNamesThatCanBePrinted(String value) {
        String customer = value.replace("%LONG%", "c".repeat(501));
        Answer answer = owner.post("/orders", "customer", ORDER.replace("\"C1\"", customer));
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    }

    @Test
    void allWrongFieldsAreToldAtOnce() {
        Answer answer = owner.post("/orders", "all", """
                {"customer_no": "a\\u0007", "held_days": 0, "lines": [{"quantity": 0}]}
                """);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/fields").findValuesAsText("field"))
                .contains("store", "channel", "customer_no", "held_days", "lines[0].sku", "lines[0].quantity");
    }

    @Test
    void anUnknownChannelIsLikeAnUnknownStore() {
        Answer store = owner.post("/orders", "unknown-1", ORDER.replace("S1", "S9"));
        Answer channel = owner.post("/orders", "unknown-2", ORDER.replace("\"web\"", "\"tv\""));
        assertThat(store.status()).isEqualTo(404);
        assertThat(channel.status()).isEqualTo(404);
        assertThat(store.text("/detail")).isEqualTo("There is no store S9.");
        assertThat(channel.text("/detail")).isEqualTo("There is no channel tv.");
    }

    @Test
    void amountsHaveTheDecimalsOfTheirCurrency() {
        owner.get("/ledger/trial-balance")
                .json()
                .findValuesAsText("amount")
                .forEach(amount -> assertThat(amount).matches("-?\\d+\\.\\d\\d"));
        owner.get("/stock/levels")
                .json()
                .findValuesAsText("amount")
                .forEach(amount -> assertThat(amount).matches("-?\\d+\\.\\d{2,6}"));
    }

    @Test
    void pagesRefuseTheSame() {
        Visitor visitor = new Visitor(shop.address()).signIn("owner");
        visitor.get("/money");
        String body = visitor.post(
                        "/money/expense",
                        "key",
                        "page-1",
                        "account",
                        "560106",
                        "amount",
                        "40",
                        "vat",
                        "41",
                        "paid",
                        "bank",
                        "day",
                        "1900-01-01",
                        "note",
                        "")
                .body();
        assertThat(body).contains("41 is more than the amount 40", "1900-01-01 is before the books begin");
    }

    private Answer placed(String key, String quantity) {
        return owner.post("/orders", key, """
                {"store": "S1", "channel": "web", "lines": [{"sku": "B", "quantity": %s, "price": 1}]}
                """.formatted(quantity));
    }

    private static long number(String orderNo) {
        return Long.parseLong(orderNo.substring(orderNo.indexOf('-') + 1));
    }
}
