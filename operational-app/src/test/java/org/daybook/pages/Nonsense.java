package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.daybook.pages.ApiCaller.Answer;

/** A request that is right, to be sent with one field that is not. */
record Nonsense(ApiCaller api, String path, String right) {

    /** The field is refused by its name, in a sentence. */
    void isRefused(String field, String value) {
        JsonPointer pointer =
                JsonPointer.compile("/" + field.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/'));
        Answer answer = api.post(path, "nonsense-" + System.nanoTime(), with(pointer, value));
        assertThat(answer.status())
                .as(field + " " + value + " " + answer.body())
                .isIn(400, 422);
        assertThat(answer.json().at("/fields").findValuesAsText("field"))
                .as(answer.body())
                .contains(field);
        assertThat(answer.text("/detail")).contains(field).doesNotContain("{");
    }

    private String with(JsonPointer pointer, String value) {
        try {
            JsonNode body = ApiCaller.JSON.readTree(right);
            ObjectNode parent = (ObjectNode) body.at(pointer.head());
            String field = pointer.last().getMatchingProperty();
            if (value.equals("-")) {
                parent.remove(field);
            } else {
                parent.set(field, ApiCaller.JSON.readTree(value));
            }
            return body.toString();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }
}
