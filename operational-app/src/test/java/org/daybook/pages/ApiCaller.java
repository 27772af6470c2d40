package org.daybook.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A program with a key of the API; several threads may share one. */
public record ApiCaller(String address, String apiKey, String language, HttpClient client) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public ApiCaller(String address, String apiKey) {
        this(address, apiKey, "en", HttpClient.newHttpClient());
    }

    /** What came back. */
    public record Answer(int status, String body, String type) {

        /** What stands at a JSON pointer. */
        public String at(String pointer) {
            try {
                return JSON.readTree(body).at(pointer).asText();
            } catch (JsonProcessingException notJson) {
                throw new AssertionError(body, notJson);
            }
        }

        public JsonNode json() throws JsonProcessingException {
            return JSON.readTree(body);
        }
    }

    public ApiCaller speaking(String other) {
        return new ApiCaller(address, apiKey, other, client);
    }

    /** @throws IOException if no answer came */
    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** @throws IOException if no answer came */
    public Answer post(String path, String idempotencyKey, String body) throws IOException, InterruptedException {
        return send(request(path).header("Idempotency-Key", idempotencyKey).POST(BodyPublishers.ofString(body)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(response.statusCode(), response.body(), type);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + apiKey)
                .header("Accept-Language", language)
                .header("Content-Type", "application/json");
    }
}
