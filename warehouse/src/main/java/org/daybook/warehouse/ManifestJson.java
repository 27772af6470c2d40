package org.daybook.warehouse;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** How the files beside a release are written: snake_case, days and instants in ISO. */
final class ManifestJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(isoTimes())
            .build();

    private ManifestJson() {}

    // java.time without jackson-datatype-jsr310: one dependency less on the load's class path, where Spark rules
    private static SimpleModule isoTimes() {
        return new SimpleModule()
                .addSerializer(new IsoWriter<>(Instant.class))
                .addSerializer(new IsoWriter<>(LocalDate.class))
                .addDeserializer(Instant.class, new IsoReader<>(Instant.class, Instant::parse))
                .addDeserializer(LocalDate.class, new IsoReader<>(LocalDate.class, LocalDate::parse));
    }

    private static final class IsoWriter<T> extends StdScalarSerializer<T> {
        IsoWriter(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toString());
        }
    }

    private static final class IsoReader<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> parse;

        IsoReader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return parse.apply(json.getText());
        }
    }
}
