package org.daybook.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What channels with a well-known code are called, so that no report shows a code where everybody has a word. */
final class ChannelNames {
    private ChannelNames() {}

    static Optional<Name> of(String code) {
        ResourceBundle english = bundle(Locale.ENGLISH);
        String key = "channel." + code;
        return english.containsKey(key)
                ? Optional.of(new Name(
                        english.getString(key),
                        bundle(Locale.SIMPLIFIED_CHINESE).getString(key),
                        bundle(Locale.TRADITIONAL_CHINESE).getString(key)))
                : Optional.empty();
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "messages.settings",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
