package org.daybook.imports.events.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** What an event says, field by field; a field that is missing or unreadable is named. */
public record Payload(JsonNode node) {

    public String text(String field) {
        return optionalText(field).orElseThrow(() -> new EventRejected("event.field_missing", field));
    }

    public Optional<String> optionalText(String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }

    public BigDecimal number(String field) {
        return optionalNumber(field).orElseThrow(() -> new EventRejected("event.field_missing", field));
    }

    public Optional<BigDecimal> optionalNumber(String field) {
        return optionalText(field).map(text -> read(field, text, BigDecimal::new));
    }

    /** A number that is zero if it is not said. */
    public BigDecimal numberOrZero(String field) {
        return optionalNumber(field).orElse(BigDecimal.ZERO);
    }

    public int wholeNumber(String field) {
        return read(field, text(field), Integer::valueOf);
    }

    public LocalDate day(String field) {
        return read(field, text(field), LocalDate::parse);
    }

    /** Whether a field says true; what is not said is not. */
    public boolean is(String field) {
        return node.path(field).asBoolean(false);
    }

    public boolean has(String field) {
        return node.hasNonNull(field);
    }

    public Payload part(String field) {
        if (!node.path(field).isObject()) {
            throw new EventRejected("event.field_missing", field);
        }
        return new Payload(node.path(field));
    }

    /** Empty if the field is missing. */
    public List<Payload> parts(String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false)
                .map(Payload::new)
                .toList();
    }

    private static <T> T read(String field, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (NumberFormatException | DateTimeException unreadable) {
            throw new EventRejected("event.field_unreadable", field, text);
        }
    }
}
