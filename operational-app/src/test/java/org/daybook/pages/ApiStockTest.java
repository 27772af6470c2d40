package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.daybook.pages.ApiCaller.Answer;
import org.daybook.users.Right;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Products and stock over the API. */
@ExtendWith(SharedShop.class)
class ApiStockTest {
    private static final String RECEIPT = """
            {"supplier": "SUP1", "store": "S2", "lines": [{"sku": "B", "quantity": 3, "unit_cost": 3.5}]}
            """;
    private static final String ISSUE = """
            {"store": "S2", "sku": "B", "quantity": 1, "reason": "damage"}
            """;

    private final PageShop shop;
    private final ApiCaller owner;
    private final ApiCaller second;

    ApiStockTest(PageShop shop) {
        this.shop = shop;
        this.owner = new ApiCaller(shop.address(), shop.key("owner"));
        this.second = new ApiCaller(shop.address(), shop.key("manager.s2"));
    }

    @Test
    void productsAreFoundAndFollowEachOther() {
        Answer first = owner.get("/products?limit=1");
        assertThat(first.json().at("/products")).hasSize(1);
        Answer rest = owner.get("/products?cursor=" + first.text("/next"));
        assertThat(rest.json().at("/products").findValuesAsText("sku"))
                .doesNotContain(first.text("/products/0/sku"))
                .contains("B");
        assertThat(rest.json().at("/next").isNull()).isTrue();
        Answer found = owner.get("/products?search=plate&kind=goods");
        assertThat(found.json().at("/products").findValuesAsText("sku")).containsExactly("A");
        assertThat(owner.get("/products?search=100%25").json().at("/products")).isEmpty();
        assertThat(owner.get("/products/NONE").text("/detail")).isEqualTo("There is no product NONE.");
    }

    @Test
    void levelsFollowEachOther() {
        Answer first = owner.get("/stock/levels?limit=3");
        Answer rest = owner.get("/stock/levels?cursor=" + first.text("/next"));
        assertThat(first.json().at("/levels")).hasSize(3);
        assertThat(rest.json().at("/levels")).hasSize(1);
        assertThat(rest.text("/levels/0/sku") + rest.text("/levels/0/store")).isEqualTo("BS2");
    }

    @Test
    void costsAreOnlyForThoseWhoMaySeeThem() {
        assertThat(owner.get("/stock/levels")
                        .json()
                        .at("/levels/0/cost/value/currency")
                        .asText())
                .isEqualTo("CNY");
        assertThat(owner.get("/stock/movements").json().at("/movements/0/cost").isObject())
                .isTrue();
        ApiCaller narrow = new ApiCaller(shop.address(), shop.key("owner", Right.STOCK_READ));
        JsonNode level = narrow.get("/stock/levels").json().at("/levels/0");
        assertThat(level.has("on_hand")).isTrue();
        assertThat(level.has("cost")).isFalse();
        assertThat(narrow.get("/stock/movements").json().at("/movements/0").has("cost"))
                .isFalse();
        ApiCaller reader = new ApiCaller(shop.address(), shop.key("owner", Right.PRODUCTS_READ));
        assertThat(reader.get("/products/A").json().at("/levels/0").has("cost")).isFalse();
    }

    @Test
    void whoSeesNoCostsStatesNone() {
        ApiCaller narrow = new ApiCaller(shop.address(), shop.key("owner", Right.STOCK_RECEIVE));
        Answer stated = narrow.post("/stock/receipts", "narrow-1", RECEIPT);
        assertThat(stated.status()).isEqualTo(403);
        assertThat(stated.text("/right")).isEqualTo("costs");
        Answer silent = narrow.post("/stock/receipts", "narrow-2", RECEIPT.replace(", \"unit_cost\": 3.5", ""));
        assertThat(silent.status()).as(silent.body()).isEqualTo(201);
        assertThat(owner.get("/stock/movements?sku=B&store=S2&limit=1").text("/movements/0/cost/unit_cost/amount"))
                .isEqualTo("3.500000");
    }

    @Test
    void theSameKeyReceivesOnce() {
        BigDecimal before = onHand();
        Answer first = owner.post("/stock/receipts", "twice", RECEIPT);
        Answer again = owner.post("/stock/receipts", "twice", RECEIPT.replace("\"quantity\": 3", "\"quantity\": 3.0"));
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.text("/number")).isEqualTo(first.text("/number"));
        assertThat(onHand()).isEqualByComparingTo(before.add(new BigDecimal("3")));
        Answer other = owner.post("/stock/receipts", "twice", RECEIPT.replace("\"quantity\": 3", "\"quantity\": 4"));
        assertThat(other.text("/reason")).isEqualTo("answer.key_reused");
    }

    @Test
    void whatIsNotThereCannotBeWrittenOff() {
        Answer sold = owner.post("/stock/issues", "too-much", ISSUE.replace("1", "9999"));
        assertThat(sold.status()).isEqualTo(409);
        assertThat(sold.text("/reason")).isEqualTo("stock.sold_out");
        assertThat(owner.get("/stock/reasons").json().at("/reasons").findValuesAsText("code"))
                .contains("damage", "theft");
    }

    @Test
    void goodsOfAnotherStoreAreNotThere() {
        for (String path : new String[] {"/stock/levels?store=S1", "/stock/movements?store=S1"}) {
            assertThat(second.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(second.post("/stock/receipts", "scope-1", RECEIPT.replace("S2", "S1"))
                        .status())
                .isEqualTo(404);
        assertThat(second.post("/stock/issues", "scope-2", ISSUE.replace("S2", "S1"))
                        .status())
                .isEqualTo(404);
        assertThat(second.get("/stock/levels").json().findValuesAsText("store")).containsOnly("S2");
        assertThat(second.get("/stock/movements").json().findValuesAsText("store"))
                .containsOnly("S2");
        JsonNode product = second.get("/products/A").json();
        assertThat(product.at("/levels").findValuesAsText("store")).containsExactly("S2");
        assertThat(product.at("/product/available")).isEqualTo(product.at("/levels/0/available"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "supplier|-",
                "supplier|null",
                "supplier|\"  \"",
                "supplier|{}",
                "supplier|\"a\\u0000b\"",
                "supplier|\"12345678901234567890123456789012345678901\"",
                "store|-",
                "lines|-",
                "lines|[]",
                "lines|{}",
                "lines[0].sku|-",
                "lines[0].sku|\"NONE\"",
                "lines[0].quantity|-",
                "lines[0].quantity|0",
                "lines[0].quantity|-1",
                "lines[0].quantity|1.0001",
                "lines[0].quantity|1e20",
                "lines[0].quantity|\"many\"",
                "lines[0].quantity|[]",
                "lines[0].unit_cost|-",
                "lines[0].unit_cost|-0.01",
                "lines[0].unit_cost|0.0000001",
                "lines[0].unit_cots|1",
                "price|1"
            })
    void nonsenseInAReceiptIsRefused(String field, String value) {
        new Nonsense(owner, "/stock/receipts", RECEIPT).isRefused(field, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "store|-",
                "sku|-",
                "sku|\"NONE\"",
                "sku|[]",
                "quantity|-",
                "quantity|0",
                "quantity|-1",
                "quantity|1.0001",
                "quantity|1e20",
                "quantity|\"many\"",
                "reason|-",
                "reason|\"boredom\"",
                "again|1"
            })
    void nonsenseInAWriteOffIsRefused(String field, String value) {
        new Nonsense(owner, "/stock/issues", ISSUE).isRefused(field, value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/products?limit=0",
                "/products?limit=201",
                "/products?limit=x",
                "/products?kind=kit",
                "/stock/levels?watch=none",
                "/stock/levels?cursor=%2A",
                "/stock/levels?cursor=QQ",
                "/stock/movements?cursor=QQ",
                "/stock/movements?kind=gift",
                "/stock/movements?from=yesterday",
                "/stock/movements?from=2026-03-15&to=2026-03-14"
            })
    void nonsenseInAListIsRefused(String path) {
        Answer answer = owner.get(path);
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertThat(path).contains(answer.text("/fields/0/field") + "=");
    }

    @Test
    void problemsAreInTheLanguageOfTheRequest() {
        Answer chinese = owner.speaking("zh-CN").post("/stock/receipts", "zh", "{}");
        assertThat(chinese.text("/detail")).isEqualTo("supplier：缺失。 store：缺失。 lines：缺失。");
        assertThat(owner.speaking("zh-TW").get("/products/NONE").text("/detail"))
                .isEqualTo("沒有商品 NONE。");
        assertThat(owner.post("/stock/receipts", "en", "{}").text("/fields/0/detail"))
                .isEqualTo("supplier: is missing.");
    }

    private BigDecimal onHand() {
        return owner.get("/stock/levels?search=B&store=S2")
                .json()
                .at("/levels/0/on_hand")
                .decimalValue();
    }
}
