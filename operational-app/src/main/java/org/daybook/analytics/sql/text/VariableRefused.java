package org.daybook.analytics.sql.text;

import org.daybook.settings.Refused;

/** A variable of a query has no value, or one that is none of its type. */
public final class VariableRefused extends Refused {
    private static final long serialVersionUID = 1L;

    private VariableRefused(String message, String key, Object... details) {
        super(message, key, details);
    }

    static VariableRefused missing(String name) {
        return new VariableRefused("The variable " + name + " has no value.", "sql.variable_missing", name);
    }

    static VariableRefused tooLong(int most) {
        return new VariableRefused("With its values the query is too long.", "sql.too_long", most);
    }

    static VariableRefused unfit(Variable variable) {
        String type = variable.type().code();
        return new VariableRefused(
                "The variable " + variable.name() + " is no " + type + ".",
                "sql.variable_" + type,
                variable.name(),
                variable.value());
    }
}
