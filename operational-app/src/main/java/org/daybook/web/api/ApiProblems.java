package org.daybook.web.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** The problems in the document of the API: what each status means and what stands in a problem. */
final class ApiProblems {
    /** Status, name of the answer, and what it means. */
    private record Answer(String status, String name, String meaning) {}

    private static final List<Answer> ALWAYS = List.of(
            new Answer("400", "Unreadable", "The request cannot be read; fields names what of it"),
            new Answer("401", "NoKey", "There is no valid API key"),
            new Answer("403", "NotAllowed", "The key lacks a right, which is named"),
            new Answer("406", "NotAcceptable", "The answer is JSON, which Accept rules out"),
            new Answer("413", "TooLarge", "The request is larger than 4 MB"),
            new Answer("415", "NotJson", "The body is not application/json"),
            new Answer("422", "WrongFields", "Fields are missing or wrong; fields names all of them"),
            new Answer("429", "TooOften", "Too many requests of this owner of keys: wait as Retry-After says"),
            new Answer("503", "Away", "The database is away or busy: send the same again after Retry-After"));
    private static final Answer NOT_THERE =
            new Answer("404", "NotThere", "There is no such thing, or it belongs to a store that the key does not see");
    private static final Answer REFUSED =
            new Answer("409", "Refused", "The shop's rules refuse it, nothing has changed; reason says why");

    private ApiProblems() {}

    /** Names the problems that an operation may answer with. */
    static void addTo(Operation operation, HandlerMethod handler) {
        ALWAYS.forEach(answer -> add(operation, answer));
        add(operation, NOT_THERE);
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            add(operation, REFUSED);
        }
    }

    /** Describes the problems once for all operations. */
    static void addTo(OpenAPI document) {
        Components components = document.getComponents();
        components.addSchemas("FieldProblem", fieldProblem());
        components.addSchemas("Problem", problem());
        ALWAYS.forEach(answer -> components.addResponses(answer.name(), response(answer)));
        components.addResponses(NOT_THERE.name(), response(NOT_THERE));
        components.addResponses(REFUSED.name(), response(REFUSED));
    }

    private static void add(Operation operation, Answer answer) {
        operation
                .getResponses()
                .addApiResponse(answer.status(), new ApiResponse().$ref("#/components/responses/" + answer.name()));
    }

    private static ApiResponse response(Answer answer) {
        return new ApiResponse()
                .description(answer.meaning())
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static Schema<?> problem() {
        Map<String, Schema> fields = new LinkedHashMap<>();
        fields.put("type", text("A name of the kind of problem"));
        fields.put("title", text("What the status is called"));
        fields.put("status", typed("integer", "The status of the answer").format("int32"));
        fields.put("detail", text("One or more sentences: what, where, and what to do"));
        fields.put("instance", text("The path that was asked for"));
        fields.put("reason", text("Of a refusal: its key, which never changes").example("stock.sold_out"));
        fields.put("right", text("That is lacking").example("stock_receive"));
        fields.put("legal", array("Of an illegal move of an order: the states that would be legal", text("A state")));
        fields.put(
                "left",
                text("Of a line that is asked for too much of: how many are left")
                        .example("2"));
        fields.put("due_back", reference("Amount"));
        fields.put("fields", array("What is wrong with which field", reference("FieldProblem")));
        fields.put("reference", text("Under which the log has a fault of ours"));
        return object("What went wrong (RFC 9457)", fields);
    }

    private static Schema<?> fieldProblem() {
        Map<String, Schema> fields = new LinkedHashMap<>();
        fields.put("field", text("As it is called in the request").example("lines[0].quantity"));
        fields.put("reason", text("The key of the sentence").example("error.positive"));
        fields.put("detail", text("The sentence"));
        return object("What is wrong with one field", fields).required(List.of("field", "reason", "detail"));
    }

    private static Schema<?> object(String description, Map<String, Schema> fields) {
        return typed("object", description).properties(fields);
    }

    private static Schema<?> array(String description, Schema<?> items) {
        return typed("array", description).items(items);
    }

    private static Schema<?> reference(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    private static Schema<?> text(String description) {
        return typed("string", description);
    }

    private static Schema<?> typed(String type, String description) {
        return new JsonSchema().types(Set.of(type)).description(description);
    }
}
