package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.daybook.pages.ApiCaller.Answer;
import org.daybook.users.Right;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders over the API. */
@ExtendWith(SharedShop.class)
class ApiOrdersTest {
    private final PageShop shop;
    private final ApiCaller owner;

    ApiOrdersTest(PageShop shop) {
        this.shop = shop;
        this.owner = new ApiCaller(shop.address(), shop.key("owner"));
    }

    @Test
    void theSameKeyDoesNothingTwice() {
        String body =
                "{\"store\": \"S1\", \"channel\": \"web\", \"lines\": [{\"sku\": \"B\", \"quantity\": 1, \"price\": 4}]}";
        assertThat(owner.post("/orders", "same", body).body())
                .isEqualTo(owner.post("/orders", "same", body).body());
        Answer other = owner.post("/orders", "same", body.replace("\"quantity\": 1", "\"quantity\": 2"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/reason")).isEqualTo("answer.key_reused");
    }

    @Test
    void refusalsAreProblems() {
        Answer sold = owner.post("/orders", "x1", """
                {"store": "S1", "channel": "web", "lines": [{"sku": "A", "quantity": 9999, "price": 1}]}
                """);
        assertThat(sold.status()).isEqualTo(409);
        assertThat(sold.text("/reason")).isEqualTo("stock.sold_out");
        assertThat(owner.post("/orders", "x2", "{}").status()).isEqualTo(422);
        assertThat(owner.post("/orders", "x3", "{").status()).isEqualTo(400);
        assertThat(owner.post("/orders/NONE/payments", "x4", "{\"amount\": 1, \"paid_by\": \"cash\"}")
                        .status())
                .isEqualTo(404);
        Answer cancelled = owner.post("/orders/O5/shipments", "x5", "{\"lines\": [{\"line_no\": 1, \"quantity\": 1}]}");
        assertThat(cancelled.status()).isEqualTo(409);
    }

    /** Nothing that programs ask for is answered by a page. */
    @Test
    void addressesThatNobodyUnderstandsAreProblems() {
        for (String path : List.of("/orders//payments", "/nothing")) {
            Answer answer = owner.post(path, "x8", "{}");
            assertThat(answer.status()).as(path).isBetween(400, 499);
            assertThat(answer.json().at("/status").asInt()).isEqualTo(answer.status());
        }
    }

    @Test
    void anIllegalMoveSaysWhatWouldBeLegal() {
        Answer again = owner.post("/orders/O3/confirmation", "unused", "{}");
        JsonNode problem = again.json();
        assertThat(again.status()).as(again.body()).isEqualTo(409);
        assertThat(problem.at("/reason").asText()).isEqualTo("order.illegal_move");
        assertThat(problem.at("/legal").toString()).isEqualTo("[\"shipped\"]");
    }

    @Test
    void goodsMoveOnlyThroughStoresThatTheUserSees() {
        ApiCaller scoped = new ApiCaller(shop.address(), shop.key("manager.s2"));
        for (String step : new String[] {"shipments", "returns"}) {
            Answer answer = scoped.post(
                    "/orders/O4/" + step,
                    "scope-" + step,
                    "{\"store\": \"S1\", \"lines\": [{\"line_no\": 1, \"quantity\": 1}]}");
            assertThat(answer.status()).as(step).isEqualTo(404);
        }
    }

    @Test
    void whatDoesNotExistIsAProblemToo() {
        for (HttpRequest.Builder wrong : List.of(
                owner.request("/nothing").GET(),
                owner.request("/orders").DELETE(),
                owner.request("/products").PUT(BodyPublishers.noBody()))) {
            Answer answer = owner.send(wrong);
            assertThat(answer.status()).as(answer.body()).isIn(404, 405);
            assertThat(answer.text("/detail")).contains("/api/v1/", "see /api/openapi");
        }
    }

    @Test
    void aMisspeltFieldIsNotTakenForNothing() {
        Answer answer = owner.post("/orders", "x8", """
                {"store": "S1", "channel": "web", "lines": [{"sku": "A", "quantity": 1, "price": 1, "dicsount": 1}]}
                """);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/fields/0/field")).isEqualTo("lines[0].dicsount");
    }

    @Test
    void whatTheBooksCannotHoldIsRefused() {
        Answer large = owner.post("/orders", "x6", """
                {"store": "S1", "channel": "web", "lines": [{"sku": "A", "quantity": 1, "price": 1e20}]}
                """);
        assertThat(large.status()).as(large.body()).isEqualTo(422);
        Answer overflow = owner.post("/orders/O2/payments", "x7", "{\"amount\": 1e17, \"paid_by\": \"bank\"}");
        assertThat(overflow.status()).as(overflow.body()).isEqualTo(422);
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        Answer answer = owner.post("/orders", "k".repeat(201), """
                {"store": "S2", "channel": "web", "lines": [{"sku": "A", "quantity": 1, "price": 1}]}
                """);
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.text("/reason")).isEqualTo("answer.key_unfit");
    }

    @Test
    void allThatIsWrongWithAnOrderIsToldAtOnce() {
        Answer answer = owner.post("/orders", "x8", """
                {"store": "S1", "held_days": 0, "prices": "net", "lines": [null, {"sku": "A", "quantity": -1}]}
                """);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().at("/fields").findValuesAsText("field"))
                .contains("channel", "held_days", "prices", "lines[0]", "lines[0].quantity");
    }

    @Test
    void whatIsPaidFirstIsConfirmedByItsPaymentAndCanBeCompleted() {
        Answer placed = owner.post("/orders", "first-1", """
                {"store": "S2", "channel": "web", "held_days": 3, "lines": [{"sku": "A", "quantity": 1, "price": 10}]}
                """);
        String order = placed.text("/number");
        assertThat(read("/orders/" + order).at("/held_until").asText()).isEqualTo("2026-03-17T02:30:00Z");
        String parcel = "{\"lines\": [{\"line_no\": 1, \"quantity\": 1}]}";
        Answer early = owner.post("/orders/" + order + "/shipments", "first-2", parcel);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().at("/legal").toString()).isEqualTo("[\"cancelled\",\"confirmed\"]");
        String total = read("/orders/" + order).at("/total/amount").asText();
        owner.post("/orders/" + order + "/payments", "first-3", "{\"amount\": " + total + ", \"paid_by\": \"bank\"}");
        assertThat(read("/orders/" + order).at("/fulfilment_state").asText()).isEqualTo("confirmed");
        assertThat(owner.post("/orders/" + order + "/completion", "first-4", "{}")
                        .status())
                .isEqualTo(409);
        owner.post("/orders/" + order + "/shipments", "first-5", parcel);
        for (int i = 0; i < 2; i++) {
            assertThat(owner.post("/orders/" + order + "/completion", "first-6", "{}")
                            .status())
                    .isEqualTo(201);
        }
        assertThat(read("/orders/" + order).at("/fulfilment_state").asText()).isEqualTo("completed");
    }

    @Test
    void pagesOfOrdersFollowEachOtherToTheEnd() {
        List<String> joined = new ArrayList<>();
        JsonNode page = read("/orders?limit=2");
        joined.addAll(page.at("/orders").findValuesAsText("order_no"));
        while (!page.at("/next").isNull()) {
            page = read("/orders?limit=2&cursor=" + page.at("/next").asText());
            joined.addAll(page.at("/orders").findValuesAsText("order_no"));
        }
        assertThat(joined)
                .isEqualTo(read("/orders?limit=200").at("/orders").findValuesAsText("order_no"))
                .hasSizeGreaterThan(4);
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() {
        assertThat(owner.get("/orders/O4").status()).isEqualTo(200);
        String tag = shop.value("select changed_xid::text from orders.sales_order where order_no = 'O4'");
        Answer again = owner.send(owner.request("/orders/O4")
                .header("If-None-Match", "\"" + tag + "-true\"")
                .GET());
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void aKeyDoesOnlyWhatItWasMadeFor() {
        ApiCaller narrow = new ApiCaller(shop.address(), shop.key("owner", Right.ORDERS_READ));
        assertThat(narrow.get("/orders/O1").json().at("/total").isNull()).isTrue();
    }

    private JsonNode read(String path) {
        Answer answer = owner.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
