package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.daybook.database.Database;
import org.daybook.pages.ApiCaller.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Two people act on one order at the same moment, over HTTP: one of them wins, the other is told how it stands. */
@TestInstance(Lifecycle.PER_CLASS)
class SameOrderTest {
    private static final String TWO_PIECES = "{\"lines\": [{\"line_no\": 1, \"quantity\": 2}]}";

    private final ExecutorService people = Executors.newFixedThreadPool(8);
    private PageShop shop;
    private ApiCaller api;

    @BeforeAll
    void open() {
        shop = new PageShop();
        shop.receive("S1", 100);
        api = new ApiCaller(shop.address(), shop.key("owner"));
    }

    @AfterAll
    void close() {
        people.shutdownNow();
        shop.assertBooksAgree();
        shop.close();
    }

    @Test
    void twoShipTheSameLines() throws Exception {
        String order = place("ship");
        Outcome outcome = both(order, move(order, "shipments", TWO_PIECES), move(order, "shipments", TWO_PIECES));
        outcome.oneWins("order.more_than_left");
        assertThat(outcome.loser().text("/left")).isEqualTo("0");
        assertThat(outcome.loser().json().at("/legal").toString()).isEqualTo("[\"completed\"]");
        assertThat(documents(order, "sale")).isEqualTo("1");
    }

    @Test
    void twoTakeTheSameGoodsBack() throws Exception {
        String order = place("return");
        shipped(order);
        String body = TWO_PIECES.replaceFirst("\\{", "{\"store\": \"S1\", ");
        Outcome outcome = both(order, move(order, "returns", body), move(order, "returns", body));
        outcome.oneWins("order.more_than_left");
        assertThat(outcome.loser().json().at("/legal").toString()).isEqualTo("[]");
        assertThat(documents(order, "return")).isEqualTo("1");
    }

    /** Together they exceed what is owed back, each alone does not. */
    @Test
    void twoRefundMoreThanWasReceived() throws Exception {
        String order = place("refund");
        pay(order);
        assertThat(api.post("/orders/" + order + "/cancellation", "unused", "{}")
                        .status())
                .isEqualTo(201);
        String body = "{\"amount\": 15, \"paid_by\": \"bank\"}";
        Outcome outcome = both(order, move(order, "refunds", body), move(order, "refunds", body));
        outcome.oneWins("payment.refund_above_due");
        assertThat(outcome.loser().text("/due_back/amount")).isEqualTo("7.60");
        assertThat(money(order)).isEqualTo("22.60 captured, 0.00 prepaid, 7.60 owed back, 15.00 refunded");
    }

    /** Whoever comes first: money that came before is owed back, money is not taken for what is cancelled. */
    @Test
    void onePaysWhileOneCancels() throws Exception {
        String order = place("cancel");
        Outcome outcome = both(
                order,
                move(order, "payments", "{\"amount\": 22.6, \"paid_by\": \"bank\"}"),
                move(order, "cancellation", "{}"));
        if (outcome.winners() == 2) {
            assertThat(money(order)).isEqualTo("22.60 captured, 0.00 prepaid, 22.60 owed back, 0.00 refunded");
        } else {
            outcome.oneWins("order.illegal_move");
            assertThat(outcome.loser().json().at("/legal").toString()).isEqualTo("[]");
            assertThat(money(order)).isEqualTo("0.00 captured, 0.00 prepaid, 0.00 owed back, 0.00 refunded");
        }
        assertThat(state(order)).isEqualTo("cancelled");
    }

    @Test
    void nobodyPaysWhatIsCancelled() {
        String order = place("late");
        assertThat(api.post("/orders/" + order + "/cancellation", "unused", "{}")
                        .status())
                .isEqualTo(201);
        Answer late = api.post("/orders/" + order + "/payments", "late-pay", "{\"amount\": 1, \"paid_by\": \"cash\"}");
        assertThat(late.status()).as(late.body()).isEqualTo(409);
        assertThat(late.text("/reason")).isEqualTo("order.illegal_move");
    }

    @Test
    void oneShipsWhileOneCancels() throws Exception {
        String order = place("ship-cancel");
        Outcome outcome = both(order, move(order, "shipments", TWO_PIECES), move(order, "cancellation", "{}"));
        assertThat(outcome.winners()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.loser().json().has("legal")).as(outcome.toString()).isTrue();
        assertThat(state(order)).isIn("shipped", "cancelled");
    }

    /** Eight presses of one button: the key is the same. */
    @Test
    void manyRepetitionsOfOneRequestAtOnce() throws Exception {
        String order = place("many");
        List<Callable<Answer>> presses = new ArrayList<>();
        IntStream.range(0, 8)
                .forEach(press -> presses.add(() -> api.post("/orders/" + order + "/shipments", "many", TWO_PIECES)));
        Outcome outcome = at(order, 8, presses);
        assertThat(outcome.answers()).allMatch(answer -> answer.status() == 201);
        assertThat(outcome.answers().stream().map(answer -> answer.text("/number")))
                .containsOnly(outcome.answers().get(0).text("/number"));
        assertThat(documents(order, "sale")).isEqualTo("1");
    }

    /** What everybody was answered. */
    private record Outcome(List<Answer> answers) {

        long winners() {
            return answers.stream().filter(answer -> answer.status() == 201).count();
        }

        Answer loser() {
            return answers.stream().max(Comparator.comparingInt(Answer::status)).orElseThrow();
        }

        void oneWins(String reason) {
            assertThat(winners()).as(toString()).isEqualTo(1);
            assertThat(loser().status()).as(toString()).isEqualTo(409);
            assertThat(loser().text("/reason")).isEqualTo(reason);
        }
    }

    private Outcome both(String order, Callable<Answer> one, Callable<Answer> other) throws Exception {
        return at(order, 2, List.of(one, other));
    }

    /** So many are in the middle of their transactions when the way gets free. */
    private Outcome at(String order, int waiting, List<Callable<Answer>> moves) throws Exception {
        List<Future<Answer>> asked = new ArrayList<>();
        String rows = "select 1 from payments.order_account where order_no = '" + order + "' for update";
        try (Held held = new Held(shop.bean(Database.class), rows)) {
            moves.forEach(move -> asked.add(people.submit(move)));
            held.awaitWaiting(waiting);
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> each : asked) {
            answers.add(each.get());
        }
        return new Outcome(answers);
    }

    private Callable<Answer> move(String order, String step, String body) {
        String key = UUID.randomUUID().toString();
        return () -> api.post("/orders/" + order + "/" + step, key, body);
    }

    /** Two pieces, 22.60 with tax. */
    private String place(String key) {
        Answer placed = api.post("/orders", "place-" + key, """
                {"store": "S1", "channel": "web", "prices": "exclusive",
                 "lines": [{"sku": "A", "quantity": 2, "price": 10}]}
                """);
        assertThat(placed.status()).as(placed.body()).isEqualTo(201);
        return placed.text("/number");
    }

    private void pay(String order) throws Exception {
        assertThat(move(order, "payments", "{\"amount\": 22.6, \"paid_by\": \"bank\"}")
                        .call()
                        .status())
                .isEqualTo(201);
    }

    private void shipped(String order) throws Exception {
        assertThat(move(order, "shipments", TWO_PIECES).call().status()).isEqualTo(201);
    }

    private String state(String order) {
        return shop.value("select fulfilment_state from orders.sales_order where order_no = '" + order + "'");
    }

    private String documents(String order, String kind) {
        return shop.value("select count(distinct m.document) from stock.movement as m where m.kind = '" + kind
                + "' and m.order_no = '" + order + "'");
    }

    private String money(String order) {
        return shop.value("select captured_amount || ' captured, ' || prepaid_amount || ' prepaid, ' || due_back_amount"
                + " || ' owed back, ' || refunded_amount || ' refunded' from payments.order_account where order_no = '"
                + order + "'");
    }
}
