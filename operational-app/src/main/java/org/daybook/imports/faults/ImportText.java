package org.daybook.imports.faults;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.daybook.settings.Refused;
import org.daybook.settings.Refused.Word;

/** The sentences of the import in the user's language. */
public final class ImportText {
    private final ResourceBundle bundle;
    private final ResourceBundle refusals;

    public ImportText(Locale locale) {
        bundle = bundle("messages.imports", locale);
        refusals = bundle("messages.refusals", locale);
    }

    public String of(String key, Object... arguments) {
        return format(bundle, key, arguments);
    }

    /** Why a service refused. */
    public String ofRefusal(Refused refused) {
        return format(
                refusals,
                refused.key(),
                refused.details().stream().map(this::said).toArray());
    }

    private Object said(Object detail) {
        return detail instanceof Word word ? refusals.getString(word.key()) : detail;
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String format(ResourceBundle bundle, String key, Object... arguments) {
        Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(texts);
    }
}
