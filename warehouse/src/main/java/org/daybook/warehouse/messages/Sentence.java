package org.daybook.warehouse.messages;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** One sentence to a person: a key of the bundle {@code messages/warehouse} and what it tells of, other sentences too. */
public record Sentence(String key, List<Object> args) {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Sentence {
        args = List.copyOf(args);
    }

    public static Sentence of(String key, Object... args) {
        return new Sentence(key, List.of(args));
    }

    public String in(Locale language) {
        String pattern = ResourceBundle.getBundle("messages.warehouse", language, NO_FALLBACK)
                .getString(key);
        return new MessageFormat(pattern, language)
                .format(args.stream()
                        .map(a -> a instanceof Sentence part ? part.in(language) : a)
                        .toArray());
    }
}
