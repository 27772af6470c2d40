package org.daybook.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * A program with a key that uses the API by hand, wrongly too, as no generated client would let it; several threads may
 * share one.
 */
public record ApiCaller(String address, String apiKey, String language, HttpClient client) {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public ApiCaller(String address, String apiKey) {
        this(address, apiKey, "en", HttpClient.newHttpClient());
    }

    /** What came back. */
    public record Answer(int status, String body, HttpHeaders headers) {

        /** What stands at a JSON pointer. */
        public String text(String pointer) {
            return json().at(pointer).asText();
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException notJson) {
                throw new AssertionError(status + " " + body, notJson);
            }
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String type() {
            return header("Content-Type");
        }
    }

    public ApiCaller speaking(String other) {
        return new ApiCaller(address, apiKey, other, client);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** @throws UncheckedIOException if no answer came */
    public Answer post(String path, String idempotencyKey, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body)));
    }

    /** To be sent by {@link #send}, with a method and headers of one's own. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + apiKey)
                .header("Accept-Language", language);
    }

    /** @throws UncheckedIOException if no answer came */
    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
