package org.daybook.warehouse.metrics;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the text for a reader; Chinese without a hint of the traditional script is simplified. */
final class Language {
    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private Language() {}

    static String pick(Map<String, String> texts, Locale language) {
        return texts.getOrDefault(key(language), texts.getOrDefault("en", ""));
    }

    private static String key(Locale language) {
        if (!language.getLanguage().equals("zh")) {
            return "en";
        }
        boolean isTraditional = TRADITIONAL.contains(language.getCountry())
                || language.getScript().equals("Hant");
        return isTraditional ? "zh-TW" : "zh-CN";
    }
}
