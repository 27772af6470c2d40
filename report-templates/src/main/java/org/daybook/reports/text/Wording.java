package org.daybook.reports.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words that all reports share, from the bundle {@code messages/reports}. */
public final class Wording {
    private final Locale language;
    private final ResourceBundle bundle;

    private Wording(Locale language) {
        this.language = language;
        // The base bundle is English, so no fall-back to the machine's own language.
        this.bundle = ResourceBundle.getBundle(
                "messages.reports",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Wording of(Locale language) {
        return new Wording(Languages.nearest(language));
    }

    public Locale language() {
        return language;
    }

    public String label(String key) {
        return bundle.getString("label." + key);
    }

    /** A sentence with {0}, {1} … filled in. */
    public String sentence(String key, Object... details) {
        return filled("sentence." + key, details);
    }

    public String error(String reason, List<String> details) {
        return filled("error." + reason.toLowerCase(Locale.ROOT), details.toArray());
    }

    private String filled(String key, Object... details) {
        return new MessageFormat(bundle.getString(key), language).format(details);
    }
}
