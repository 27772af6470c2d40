package org.daybook.analytics.sql.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Variables as the database keeps them: a line each, with name, type and value. */
public final class VariableLines {
    private static final int PARTS = 3;

    private VariableLines() {}

    public static String write(List<Variable> variables) {
        return variables.stream()
                .map(variable -> variable.name() + " " + variable.type().code() + " " + variable.value())
                .collect(Collectors.joining("\n"));
    }

    public static List<Variable> read(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", PARTS))
                .map(parts ->
                        new Variable(parts[0], Variable.Type.valueOf(parts[1].toUpperCase(Locale.ROOT)), parts[2]))
                .toList();
    }
}
