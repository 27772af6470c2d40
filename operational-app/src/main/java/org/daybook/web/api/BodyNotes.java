package org.daybook.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Notes which records stand in bodies, and says of their fields what the document's maker does not see: what is not
 * {@code @Nullable} is always there, what is may be null.
 */
final class BodyNotes implements ModelConverter {
    /** Of all instances: the document's maker knows one of them only, even if several apps run. */
    private static final Map<String, Class<?>> RECORDS = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = Json31.mapper().constructType(type.getType()).getRawClass();
        if (raw.isRecord() && raw.getName().startsWith("org.daybook.")) {
            RECORDS.put(name(raw), raw);
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    void addTo(OpenAPI document) {
        RECORDS.forEach((name, type) -> {
            Schema<?> schema = document.getComponents().getSchemas().get(name);
            if (schema != null && schema.getProperties() != null) {
                describe(schema, type);
            }
        });
    }

    private static void describe(Schema<?> schema, Class<?> type) {
        Map<String, Schema> fields = new TreeMap<>(schema.getProperties());
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String field = name(component);
            if (isRequired(component)) {
                required.add(field);
            } else {
                fields.computeIfPresent(field, (name, plain) -> orNull(plain));
            }
        }
        schema.setProperties(fields);
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static boolean isRequired(RecordComponent component) {
        var stated = component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return (stated != null && stated.requiredMode() == RequiredMode.REQUIRED)
                || !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> orNull(Schema<?> plain) {
        if (plain.get$ref() == null) {
            plain.addType("null");
            return plain;
        }
        Schema<?> reference = new JsonSchema().$ref(plain.get$ref());
        Schema<?> nothing = new JsonSchema().types(Set.of("null"));
        return new JsonSchema().description(plain.getDescription()).anyOf(List.of(reference, nothing));
    }

    private static String name(Class<?> type) {
        var stated = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return stated == null || stated.name().isEmpty() ? type.getSimpleName() : stated.name();
    }

    private static String name(RecordComponent component) {
        JsonProperty stated = component.getAccessor().getAnnotation(JsonProperty.class);
        return stated == null ? component.getName() : stated.value();
    }
}
