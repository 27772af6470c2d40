package org.daybook.etl.run;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a load tells people, in the language of its process; the patterns stand in messages/etl.properties. */
public final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    public static String of(String key, Object... details) {
        return in(Locale.getDefault(), key, details);
    }

    static String in(Locale language, String key, Object... details) {
        String pattern =
                ResourceBundle.getBundle("messages.etl", language, NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, language).format(details);
    }
}
