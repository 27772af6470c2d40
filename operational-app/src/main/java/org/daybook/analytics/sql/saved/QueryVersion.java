package org.daybook.analytics.sql.saved;

import java.time.Instant;
import java.util.List;
import org.daybook.analytics.sql.text.Variable;

/** What a saved query said at some time; the first is 1. */
public record QueryVersion(int version, String query, List<Variable> variables, Instant savedAt) {
    public QueryVersion {
        variables = List.copyOf(variables);
    }

    boolean says(String text, List<Variable> values) {
        return query.equals(text) && variables.equals(values);
    }
}
