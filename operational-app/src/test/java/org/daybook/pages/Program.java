package org.daybook.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.daybook.pages.Visitor.Answer;

/** A program that uses the API by hand, wrongly too, as no generated client would let it. */
final class Program {
    static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final String key;
    private final String language;

    Program(PageShop shop, String key) {
        this(shop.address(), key, "en");
    }

    private Program(String address, String key, String language) {
        this.address = address;
        this.key = key;
        this.language = language;
    }

    /** What came back, as JSON. */
    record Reply(int status, JsonNode body) {
        String text(String pointer) {
            return body.at(pointer).asText();
        }
    }

    Program in(String otherLanguage) {
        return new Program(address, key, otherLanguage);
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    Reply post(String path, String idempotencyKey, String body) {
        return send(request(path).header("Idempotency-Key", idempotencyKey).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .header("Authorization", "Bearer " + key)
                .header("Accept-Language", language)
                .header("Content-Type", "application/json");
    }

    private Reply send(HttpRequest.Builder request) {
        Answer answer = new Visitor(address).send(request);
        try {
            return new Reply(answer.status(), JSON.readTree(answer.body()));
        } catch (JsonProcessingException noJson) {
            throw new IllegalStateException(answer.status() + " " + answer.body(), noJson);
        }
    }
}
