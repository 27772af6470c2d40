package org.daybook.reports.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A label: either a text of its own, or the key of a common one, where {@code metric.x} is the registry's label of x. */
public record Label(@Nullable String key, @Nullable LocalText text) {
    private static final String METRIC = "metric.";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Label of(Object written) {
        if (written instanceof Map<?, ?> texts) {
            @SuppressWarnings("unchecked")
            Map<String, String> byLanguage = (Map<String, String>) texts;
            return new Label(null, new LocalText(byLanguage));
        }
        return new Label(String.valueOf(written), null);
    }

    /** The metric whose name is the label, or null. */
    public @Nullable String metric() {
        return key != null && key.startsWith(METRIC) ? key.substring(METRIC.length()) : null;
    }
}
