package org.daybook.reports.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.daybook.reports.text.Languages;

/** A text in the three languages, written out in the report's description. */
public record LocalText(Map<String, String> texts) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalText {
        for (Locale language : Languages.ALL) {
            if (texts.getOrDefault(language.toLanguageTag(), "").isBlank()) {
                throw new IllegalArgumentException("a text lacks " + language.toLanguageTag() + ": " + texts);
            }
        }
    }

    public String in(Locale language) {
        return Objects.requireNonNull(texts.get(language.toLanguageTag()));
    }
}
