package org.daybook.analytics.sql.saved;

import org.daybook.settings.Refused;

/** A query cannot be saved so. */
public final class SavedQueryRefused extends Refused {
    private static final long serialVersionUID = 1L;

    private SavedQueryRefused(String message, String key, Object... details) {
        super(message, key, details);
    }

    static SavedQueryRefused nameTaken(String name) {
        return new SavedQueryRefused("There is a query " + name + " already.", "sql.name_taken", name);
    }

    static SavedQueryRefused tooMany(int most) {
        return new SavedQueryRefused("There are " + most + " queries already.", "sql.too_many", most);
    }
}
