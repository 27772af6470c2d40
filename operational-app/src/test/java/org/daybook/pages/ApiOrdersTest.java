package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.daybook.pages.Visitor.Answer;
import org.daybook.users.Right;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders over the API. */
@ExtendWith(SharedShop.class)
class ApiOrdersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PageShop shop;
    private final String key;

    ApiOrdersTest(PageShop shop) {
        this.shop = shop;
        this.key = shop.key("owner");
    }

    @Test
    void theSameKeyDoesNothingTwice() throws Exception {
        String body =
                "{\"store\": \"S1\", \"channel\": \"web\", \"lines\": [{\"sku\": \"B\", \"quantity\": 1, \"price\": 4}]}";
        assertThat(post("/orders", "same", body).body())
                .isEqualTo(post("/orders", "same", body).body());
        Answer other = post("/orders", "same", body.replace("\"quantity\": 1", "\"quantity\": 2"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(JSON.readTree(other.body()).at("/reason").asText()).isEqualTo("answer.key_reused");
    }

    @Test
    void refusalsAreProblems() throws Exception {
        Answer sold = post("/orders", "x1", """
                {"store": "S1", "channel": "web", "lines": [{"sku": "A", "quantity": 9999, "price": 1}]}
                """);
        assertThat(sold.status()).isEqualTo(409);
        assertThat(JSON.readTree(sold.body()).at("/reason").asText()).isEqualTo("stock.sold_out");
        assertThat(post("/orders", "x2", "{}").status()).isEqualTo(422);
        assertThat(post("/orders", "x3", "{").status()).isEqualTo(400);
        assertThat(post("/orders/NONE/payments", "x4", "{\"amount\": 1, \"paid_by\": \"cash\"}")
                        .status())
                .isEqualTo(404);
        Answer cancelled = post("/orders/O5/shipments", "x5", "{\"lines\": [{\"line_no\": 1, \"quantity\": 1}]}");
        assertThat(cancelled.status()).isEqualTo(409);
    }

    /** Nothing that programs ask for is answered by a page. */
    @Test
    void addressesThatNobodyUnderstandsAreProblems() throws Exception {
        for (String path : List.of("/orders//payments", "/nothing")) {
            Answer answer = post(path, "x8", "{}");
            assertThat(answer.status()).as(path).isBetween(400, 499);
            assertThat(JSON.readTree(answer.body()).at("/status").asInt()).isEqualTo(answer.status());
        }
    }

    @Test
    void anIllegalMoveSaysWhatWouldBeLegal() throws Exception {
        Answer again = post("/orders/O3/confirmation", "unused", "{}");
        JsonNode problem = JSON.readTree(again.body());
        assertThat(again.status()).as(again.body()).isEqualTo(409);
        assertThat(problem.at("/reason").asText()).isEqualTo("order.illegal_move");
        assertThat(problem.at("/legal").toString()).isEqualTo("[\"shipped\"]");
    }

    @Test
    void goodsMoveOnlyThroughStoresThatTheUserSees() {
        String scoped = shop.key("manager.s2");
        for (String step : new String[] {"shipments", "returns"}) {
            Answer answer = new Visitor(shop.address())
                    .send(HttpRequest.newBuilder(URI.create(shop.address() + "/api/v1/orders/O4/" + step))
                            .header("Authorization", "Bearer " + scoped)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", "scope-" + step)
                            .POST(BodyPublishers.ofString(
                                    "{\"store\": \"S1\", \"lines\": [{\"line_no\": 1, \"quantity\": 1}]}")));
            assertThat(answer.status()).as(step).isEqualTo(404);
        }
    }

    @Test
    void whatDoesNotExistIsAProblemToo() throws Exception {
        for (HttpRequest.Builder wrong : List.of(
                request("/nothing").GET(),
                request("/orders").DELETE(),
                request("/products").PUT(BodyPublishers.noBody()))) {
            Answer answer = new Visitor(shop.address()).send(wrong);
            assertThat(answer.status()).as(answer.body()).isIn(404, 405);
            assertThat(JSON.readTree(answer.body()).at("/detail").asText()).contains("/api/v1/", "see /api/openapi");
        }
    }

    @Test
    void aMisspeltFieldIsNotTakenForNothing() throws Exception {
        Answer answer = post("/orders", "x8", """
                {"store": "S1", "channel": "web", "lines": [{"sku": "A", "quantity": 1, "price": 1, "dicsount": 1}]}
                """);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).at("/fields/0/field").asText()).isEqualTo("lines[0].dicsount");
    }

    @Test
    void whatTheBooksCannotHoldIsRefused() {
        Answer large = post("/orders", "x6", """
                {"store": "S1", "channel": "web", "lines": [{"sku": "A", "quantity": 1, "price": 1e20}]}
                """);
        assertThat(large.status()).as(large.body()).isEqualTo(422);
        Answer overflow = post("/orders/O2/payments", "x7", "{\"amount\": 1e17, \"paid_by\": \"bank\"}");
        assertThat(overflow.status()).as(overflow.body()).isEqualTo(422);
    }

    @Test
    void aKeyThatIsTooLongIsRefused() throws Exception {
        Answer answer = post("/orders", "k".repeat(201), """
                {"store": "S2", "channel": "web", "lines": [{"sku": "A", "quantity": 1, "price": 1}]}
                """);
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(JSON.readTree(answer.body()).at("/reason").asText()).isEqualTo("answer.key_unfit");
    }

    @Test
    void allThatIsWrongWithAnOrderIsToldAtOnce() throws Exception {
        Answer answer = post("/orders", "x8", """
                {"store": "S1", "held_days": 0, "prices": "net", "lines": [null, {"sku": "A", "quantity": -1}]}
                """);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).at("/fields").findValuesAsText("field"))
                .contains("channel", "held_days", "prices", "lines[0]", "lines[0].quantity");
    }

    @Test
    void whatIsPaidFirstIsConfirmedByItsPaymentAndCanBeCompleted() throws Exception {
        Answer placed = post("/orders", "first-1", """
                {"store": "S2", "channel": "web", "held_days": 3, "lines": [{"sku": "A", "quantity": 1, "price": 10}]}
                """);
        String order = JSON.readTree(placed.body()).at("/number").asText();
        assertThat(get("/orders/" + order).at("/held_until").asText()).isEqualTo("2026-03-17T02:30:00Z");
        String parcel = "{\"lines\": [{\"line_no\": 1, \"quantity\": 1}]}";
        Answer early = post("/orders/" + order + "/shipments", "first-2", parcel);
        assertThat(early.status()).isEqualTo(409);
        assertThat(JSON.readTree(early.body()).at("/legal").toString()).isEqualTo("[\"cancelled\",\"confirmed\"]");
        String total = get("/orders/" + order).at("/total/amount").asText();
        post("/orders/" + order + "/payments", "first-3", "{\"amount\": " + total + ", \"paid_by\": \"bank\"}");
        assertThat(get("/orders/" + order).at("/fulfilment_state").asText()).isEqualTo("confirmed");
        assertThat(post("/orders/" + order + "/completion", "first-4", "{}").status())
                .isEqualTo(409);
        post("/orders/" + order + "/shipments", "first-5", parcel);
        for (int i = 0; i < 2; i++) {
            assertThat(post("/orders/" + order + "/completion", "first-6", "{}").status())
                    .isEqualTo(201);
        }
        assertThat(get("/orders/" + order).at("/fulfilment_state").asText()).isEqualTo("completed");
    }

    @Test
    void pagesOfOrdersFollowEachOtherToTheEnd() throws Exception {
        List<String> joined = new ArrayList<>();
        JsonNode page = get("/orders?limit=2");
        joined.addAll(page.at("/orders").findValuesAsText("order_no"));
        while (!page.at("/next").isNull()) {
            page = get("/orders?limit=2&cursor=" + page.at("/next").asText());
            joined.addAll(page.at("/orders").findValuesAsText("order_no"));
        }
        assertThat(joined)
                .isEqualTo(get("/orders?limit=200").at("/orders").findValuesAsText("order_no"))
                .hasSizeGreaterThan(4);
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() {
        HttpRequest.Builder request = request("/orders/O4").GET();
        var response = new Visitor(shop.address()).send(request);
        assertThat(response.status()).isEqualTo(200);
        String tag = shop.value("select changed_xid::text from orders.sales_order where order_no = 'O4'");
        Answer again = new Visitor(shop.address())
                .send(request("/orders/O4")
                        .header("If-None-Match", "\"" + tag + "-true\"")
                        .GET());
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void aKeyDoesOnlyWhatItWasMadeFor() throws Exception {
        String narrow = shop.key("owner", Right.ORDERS_READ);
        Answer answer = new Visitor(shop.address())
                .send(HttpRequest.newBuilder(URI.create(shop.address() + "/api/v1/orders/O1"))
                        .header("Authorization", "Bearer " + narrow)
                        .GET());
        assertThat(JSON.readTree(answer.body()).at("/total").isNull()).isTrue();
    }

    private JsonNode get(String path) throws Exception {
        Answer answer = new Visitor(shop.address()).send(request(path).GET());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private Answer post(String path, String idempotencyKey, String body) {
        return new Visitor(shop.address())
                .send(request(path).header("Idempotency-Key", idempotencyKey).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(shop.address() + "/api/v1" + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json");
    }
}
