package org.daybook.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the command line in the user's language: {@code DAYBOOK_LANG}, else the locale of the terminal. */
final class CliText {

    private static final String BUNDLE = "messages.cli";

    private final ResourceBundle bundle;

    CliText(Locale locale) {
        bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static CliText ofEnvironment() {
        return new CliText(locale());
    }

    static Locale locale() {
        for (String name : List.of("DAYBOOK_LANG", "LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = System.getenv(name);
            if (value != null && !value.isBlank()) {
                return supported(value);
            }
        }
        return Locale.ENGLISH;
    }

    /** Maps a POSIX or BCP 47 name to one of the three languages of the product. */
    static Locale supported(String name) {
        String tag = name.replaceAll("[.@].*", "").replace('_', '-');
        Locale asked = Locale.forLanguageTag(tag);
        if (!asked.getLanguage().equals("zh")) {
            return Locale.ENGLISH;
        }
        boolean traditional =
                asked.getScript().equals("Hant") || List.of("TW", "HK", "MO").contains(asked.getCountry());
        return traditional ? Locale.TRADITIONAL_CHINESE : Locale.SIMPLIFIED_CHINESE;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    String of(String key, Object... arguments) {
        // Numbers are formatted by the caller: a count must not get a locale's separators by accident.
        Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(texts);
    }
}
