package org.daybook.imports.events.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What an event says, field by field; a field that is missing or unreadable is named. */
public record Payload(JsonNode node) {
    /** As many digits as the books have. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,13}([.][0-9]{1,6})?");

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
        return optionalText(field).map(text -> {
            if (!NUMBER.matcher(text).matches()) {
                throw new EventRejected("event.field_unreadable", field, text);
            }
            return new BigDecimal(text);
        });
    }

    /** A number above zero, such as a quantity. */
    public BigDecimal positive(String field) {
        BigDecimal number = number(field);
        if (number.signum() <= 0) {
            throw new EventRejected("event.not_positive", field, text(field));
        }
        return number;
    }

    /** A number that is not negative, such as a price. */
    public BigDecimal notNegative(String field) {
        number(field);
        return notNegativeOrZero(field);
    }

    /** As {@link #notNegative}, zero if it is not said. */
    public BigDecimal notNegativeOrZero(String field) {
        BigDecimal number = numberOrZero(field);
        if (number.signum() < 0) {
            throw new EventRejected("event.negative", field, text(field));
        }
        return number;
    }

    /** One of the names of a type, in lower case. */
    public <E extends Enum<E>> E choice(Class<E> type, String field) {
        String text = text(field);
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new EventRejected("event.field_unreadable", field, text);
        }
    }

    /** A number that is zero if it is not said. */
    public BigDecimal numberOrZero(String field) {
        return optionalNumber(field).orElse(BigDecimal.ZERO);
    }

    public int wholeNumber(String field) {
        return read(field, text(field), Integer::valueOf);
    }

    public LocalDate day(String field) {
        return read(field, text(field), BookDay::parse);
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

    /** At least one. */
    public List<Payload> someParts(String field) {
        List<Payload> parts = parts(field);
        if (parts.isEmpty()) {
            throw new EventRejected("event.field_missing", field);
        }
        return parts;
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
