package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Whoever begins to send and then says nothing keeps nobody else waiting. */
@TestInstance(Lifecycle.PER_CLASS)
class SlowClientsTest {
    private static final int MANY = 300;
    private static final Duration AT_MOST = Duration.ofSeconds(3);

    private final PageShop shop = new PageShop();
    private final URI address = URI.create(shop.address());
    private final Visitor manager = new Visitor(shop.address()).signIn("store_manager");
    private final List<Socket> slow = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
        slow.clear();
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void strangersWithAForm() throws Exception {
        stall("/sign-in", "application/x-www-form-urlencoded", "");
        assertOthersAreServed();
    }

    @Test
    void strangersOverTheApi() throws Exception {
        stall("/api/v1/orders", "application/json", "Authorization: Bearer nobodys\r\n");
        assertOthersAreServed();
    }

    @Test
    void aProgramThatMaySendOrders() throws Exception {
        stall("/api/v1/orders", "application/json", "Authorization: Bearer " + shop.key("owner") + "\r\n");
        assertOthersAreServed();
    }

    @Test
    void whoHasTakenTheirTurnsOverTheApiHasNoneOnPages() throws Exception {
        stall("/api/v1/orders", "application/json", "Authorization: Bearer " + shop.key("store_manager") + "\r\n");
        assertThat(manager.post("/language", "tag", "en", "back", "/").status()).isEqualTo(503);
    }

    @Test
    void theOneTooManyIsToldToComeAgain() throws Exception {
        stall("/sign-in", "application/x-www-form-urlencoded", "");
        HttpResponse<String> page = sign("name=owner&password=x");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).contains("1");
        hangUp();
        assertThat(sign("name=owner&password=x").statusCode()).isNotEqualTo(503);
    }

    private HttpResponse<String> sign(String form) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address.resolve("/sign-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .timeout(AT_MOST)
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString());
    }

    /** A page, a form of somebody who is signed in, and an order by somebody else. */
    private void assertOthersAreServed() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest page = HttpRequest.newBuilder(address.resolve("/sign-in"))
                .timeout(AT_MOST)
                .build();
        HttpRequest order = HttpRequest.newBuilder(address.resolve("/api/v1/orders"))
                .header("Authorization", "Bearer " + shop.key("sales_clerk"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "amid " + slow.get(0).getLocalPort())
                .timeout(AT_MOST)
                .POST(BodyPublishers.ofString("{\"store\": \"S1\", \"channel\": \"web\","
                        + " \"lines\": [{\"sku\": \"A\", \"quantity\": 1, \"price\": 10}]}"))
                .build();
        assertThat(client.send(page, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        assertThat(manager.post("/language", "tag", "en", "back", "/").status()).isEqualTo(302);
        HttpResponse<String> placed = client.send(order, BodyHandlers.ofString());
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
    }

    /** Each sends its header and the first byte of its body. */
    private void stall(String path, String type, String header) throws Exception {
        String request = "POST " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nContent-Type: " + type
                + "\r\n" + header + "Idempotency-Key: slow\r\nContent-Length: 1000\r\n\r\nn";
        for (int client = 0; client < MANY; client++) {
            Socket socket = new Socket(address.getHost(), address.getPort());
            slow.add(socket);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
        awaitAnAnswer();
    }

    /** One of them is answered, as too many or as nobody's: then the server has seen more than it waits for. */
    private void awaitAnAnswer() throws Exception {
        Socket last = slow.get(MANY - 1);
        last.setSoTimeout((int) AT_MOST.toMillis());
        InputStream answer = last.getInputStream();
        assertThat(new String(answer.readNBytes(8), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1");
    }
}
