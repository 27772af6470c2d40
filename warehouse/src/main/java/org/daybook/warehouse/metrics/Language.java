package org.daybook.warehouse.metrics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The languages of models and metrics; Chinese without a hint of the traditional script is simplified. */
public final class Language {
    public static final List<Locale> ALL =
            List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE);

    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private Language() {}

    /** The tags under which the texts stand in a file. */
    public static List<String> tags() {
        return ALL.stream().map(Locale::toLanguageTag).toList();
    }

    /** The text for a reader, the English one where there is none in the reader's language. */
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
