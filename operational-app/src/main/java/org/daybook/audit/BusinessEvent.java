package org.daybook.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.daybook.settings.Moment;

/**
 * Something that happens to the shop.
 *
 * @param kind the type of event, such as {@code shipment}
 * @param document the number of the document that tells of it; with the kind it is the event's key
 * @param content all that it says, as JSON in one fixed spelling
 */
public record BusinessEvent(String kind, String document, String content, Moment moment) {

    private static final ObjectMapper SPELLING = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(BigDecimal.class, new PlainNumber())
                    .addSerializer(Optional.class, new ValueOrNull())
                    .addSerializer(Moment.class, new Nothing()))
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
            .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** An event that says what a record or a JSON tree holds. */
    public static BusinessEvent of(String kind, String document, Object content, Moment moment) {
        try {
            return new BusinessEvent(kind, document, SPELLING.writeValueAsString(content), moment);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** 1.50 and 1.5 are the same number. */
    private static final class PlainNumber extends JsonSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal number, JsonGenerator json, SerializerProvider providers) throws IOException {
            json.writeString(number.stripTrailingZeros().toPlainString());
        }
    }

    /** When something happened is kept beside what it says. */
    private static final class Nothing extends JsonSerializer<Moment> {
        @Override
        public void serialize(Moment moment, JsonGenerator json, SerializerProvider providers) throws IOException {
            json.writeNull();
        }
    }

    /** What is not said is null. */
    @SuppressWarnings("rawtypes") // Jackson names serializers by raw types
    private static final class ValueOrNull extends JsonSerializer<Optional> {
        @Override
        public void serialize(Optional value, JsonGenerator json, SerializerProvider providers) throws IOException {
            json.writePOJO(value.isPresent() ? value.get() : null);
        }
    }

    public String key() {
        return kind + ":" + document;
    }

    /** Tells the same content under the same key from another; delivered again on a later day it is the same. */
    String contentSha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String said = key() + "|" + content;
            return HexFormat.of().formatHex(digest.digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
