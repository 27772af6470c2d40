package org.daybook.reports.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages in which every report can be had. */
public final class Languages {
    public static final Locale ENGLISH = Locale.forLanguageTag("en");
    public static final Locale SIMPLIFIED = Locale.forLanguageTag("zh-CN");
    public static final Locale TRADITIONAL = Locale.forLanguageTag("zh-TW");
    public static final List<Locale> ALL = List.of(ENGLISH, SIMPLIFIED, TRADITIONAL);

    private Languages() {}

    /** The tags by which the languages are asked for, such as {@code zh-CN}. */
    public static List<String> tags() {
        return ALL.stream().map(Locale::toLanguageTag).toList();
    }

    /** The language of this very tag, in capitals or not; empty when no report can be had in it. */
    public static Optional<Locale> tagged(String tag) {
        return ALL.stream()
                .filter(language -> language.toLanguageTag().equalsIgnoreCase(tag))
                .findFirst();
    }

    /** The supported language nearest to the one asked for; English when none is near. */
    public static Locale nearest(Locale asked) {
        if (!"zh".equals(asked.getLanguage())) {
            return ENGLISH;
        }
        boolean isTraditional =
                List.of("TW", "HK", "MO").contains(asked.getCountry()) || "Hant".equals(asked.getScript());
        return isTraditional ? TRADITIONAL : SIMPLIFIED;
    }

    public static boolean isChinese(Locale language) {
        return "zh".equals(language.getLanguage());
    }
}
