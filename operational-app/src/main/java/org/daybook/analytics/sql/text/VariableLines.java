package org.daybook.analytics.sql.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Variables as the database keeps them: a line each, with name, type and value. */
public final class VariableLines {
    private static final int PARTS = 3;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]{0,39}");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private VariableLines() {}

    /** Without what no query can name; a value stays in its line. */
    public static String write(List<Variable> variables) {
        return variables.stream()
                .filter(variable -> NAME.matcher(variable.name()).matches())
                .map(variable -> variable.name() + " " + variable.type().code() + " "
                        + CONTROL.matcher(variable.value()).replaceAll(" "))
                .collect(Collectors.joining("\n"));
    }

    /** What is none is left out: one line that cannot be read must not hide all a user has. */
    public static List<Variable> read(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", PARTS))
                .filter(parts -> parts.length == PARTS)
                .flatMap(parts ->
                        Variable.Type.find(parts[1]).map(type -> new Variable(parts[0], type, parts[2])).stream())
                .toList();
    }
}
