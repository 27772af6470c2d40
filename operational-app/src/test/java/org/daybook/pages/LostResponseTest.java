package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.daybook.database.Database;
import org.daybook.pages.ApiCaller.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Somebody's line breaks before the answer comes, on a real socket; the same request again does nothing twice. */
@TestInstance(Lifecycle.PER_CLASS)
class LostResponseTest {
    private static final String ORDER = "{\"store\": \"S1\", \"channel\": \"web\","
            + " \"lines\": [{\"sku\": \"A\", \"quantity\": 1, \"price\": 10}]}";
    private static final String STOCK = "select 1 from stock.level for update";

    private PageShop shop;
    private ApiCaller api;

    @BeforeAll
    void open() {
        shop = new PageShop();
        shop.receive("S1", 20);
        api = new ApiCaller(shop.address(), shop.key("owner"));
    }

    @AfterAll
    void close() {
        shop.assertBooksAgree();
        shop.close();
    }

    @Test
    void theLineBreaksWhileTheOrderIsPlaced() throws Exception {
        long before = orders();
        try (Held held = new Held(shop.bean(Database.class), STOCK)) {
            hangUpAfterSending("lost", ORDER, held);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> orders() == before + 1);

        Answer again = api.post("/orders", "lost", ORDER);

        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(again.text("/number"))
                .isEqualTo(shop.value("select order_no from orders.sales_order order by order_id desc limit 1"));
        assertThat(orders()).isEqualTo(before + 1);
    }

    @Test
    void theRetryComesWhileTheFirstIsStillAtWork() throws Exception {
        long before = orders();
        CompletableFuture<Answer> retry;
        try (Held held = new Held(shop.bean(Database.class), STOCK)) {
            hangUpAfterSending("early", ORDER, held);
            retry = CompletableFuture.supplyAsync(() -> api.post("/orders", "early", ORDER));
            held.awaitWaiting(2);
        }
        assertThat(retry.get().status()).isEqualTo(201);
        assertThat(orders()).isEqualTo(before + 1);
    }

    @Test
    void anotherBodyUnderTheKeyOfALostAnswer() throws Exception {
        long before = orders();
        try (Held held = new Held(shop.bean(Database.class), STOCK)) {
            hangUpAfterSending("other", ORDER, held);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> orders() == before + 1);

        Answer other = api.post("/orders", "other", ORDER.replace("\"quantity\": 1", "\"quantity\": 2"));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/reason")).isEqualTo("answer.key_reused");
        assertThat(orders()).isEqualTo(before + 1);
    }

    /** Half of a request is none: nothing of it is kept, its key is free. */
    @Test
    void theLineBreaksInTheMiddleOfTheRequest() throws Exception {
        long before = orders();
        try (Socket socket = connect()) {
            socket.getOutputStream()
                    .write(request("half", ORDER).substring(0, 260).getBytes(StandardCharsets.UTF_8));
            socket.setSoLinger(true, 0);
        }
        Answer whole = api.post("/orders", "half", ORDER);
        assertThat(whole.status()).as(whole.body()).isEqualTo(201);
        assertThat(orders()).isEqualTo(before + 1);
    }

    private long orders() {
        return Long.parseLong(shop.value("select count(*) from orders.sales_order"));
    }

    /** Breaks the line, with a reset, when the app is in the middle of its transaction. */
    private void hangUpAfterSending(String key, String body, Held held) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request(key, body).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            held.awaitWaiting(1);
            socket.setSoLinger(true, 0);
        }
    }

    private Socket connect() throws IOException {
        URI address = URI.create(shop.address());
        return new Socket(address.getHost(), address.getPort());
    }

    private String request(String key, String body) {
        return String.join(
                "\r\n",
                "POST /api/v1/orders HTTP/1.1",
                "Host: 127.0.0.1",
                "Authorization: Bearer " + api.apiKey(),
                "Idempotency-Key: " + key,
                "Content-Type: application/json",
                "Content-Length: " + body.length(),
                "",
                body);
    }
}
