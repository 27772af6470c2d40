package org.daybook.warehouse.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.daybook.warehouse.messages.Sentence;

/** Makes DuckDB's account of an error into one that a person can act on. */
final class Failure {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Failure() {}

    static QueryFailed of(SqlRequest request, String message) {
        JsonNode error = read(message);
        String text = error.path("exception_message").asText(message);
        Place place = Place.at(request.query(), error.path("position").asLong(-1));
        if (isMemory(error.path("exception_type").asText() + " " + text)) {
            return outOfMemory(request);
        }
        if (error.path("error_subtype").asText().equals("COLUMN_NOT_FOUND") && error.has("candidates")) {
            String near = error.path("candidates").asText().replace(",", ", ");
            return new QueryFailed(
                    place,
                    Sentence.of("query.column", error.path("name").asText(), Sentence.of("query.columns_here", near)));
        }
        return new QueryFailed(place, Sentence.of("query.failed", firstLine(text)));
    }

    /** The worker went without a word; what it left on standard error may tell why. */
    static QueryFailed crashed(SqlRequest request, String lastWords) {
        return isMemory(lastWords)
                ? outOfMemory(request)
                : new QueryFailed(Place.UNKNOWN, Sentence.of("query.crashed"));
    }

    private static QueryFailed outOfMemory(SqlRequest request) {
        return new QueryFailed(
                Place.UNKNOWN, Sentence.of("query.memory", request.limits().memoryMegabytes()));
    }

    private static boolean isMemory(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        return words.contains("out of memory")
                || words.contains("outofmemory")
                || words.contains("bad_alloc")
                || words.contains("bad allocation")
                || words.contains("insufficient memory")
                || words.contains("could not allocate");
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    private static JsonNode read(String message) {
        try {
            return JSON.readTree(message);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
