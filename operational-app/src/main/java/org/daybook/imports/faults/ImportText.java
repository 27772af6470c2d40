package org.daybook.imports.faults;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the import in the user's language. */
public final class ImportText {
    private final ResourceBundle bundle;

    public ImportText(Locale locale) {
        bundle = ResourceBundle.getBundle(
                "messages.imports",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String of(String key, Object... arguments) {
        Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(texts);
    }
}
