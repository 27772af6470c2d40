package org.daybook.analytics.sql.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daybook.analytics.sql.runs.NewRun;
import org.daybook.analytics.sql.runs.QueryRun;
import org.daybook.analytics.sql.snippets.Snippets;
import org.daybook.analytics.sql.text.Selection;
import org.daybook.analytics.sql.text.Variable;
import org.daybook.analytics.sql.text.Variables;

/**
 * What stands in the editor.
 *
 * @param text with lines that end in one character
 * @param variables a value for each that the text names, empty as long as there is none
 * @param releaseId empty for the current one
 */
record Draft(String text, List<Variable> variables, Optional<Long> releaseId) {
    private static final int LONGEST_NUMBER = 18;

    static Draft empty() {
        return new Draft("", List.of(), Optional.empty());
    }

    /** A ready query, nothing if there is none of this name. */
    static Draft ofSnippet(String name) {
        return Snippets.find(name)
                .map(snippet -> of(snippet.text(), List.of(), Optional.empty()))
                .orElse(empty());
    }

    static Draft of(QueryRun run, long currentRelease) {
        return of(run.query(), run.variables(), Optional.of(run.releaseId()).filter(id -> id != currentRelease));
    }

    /** As it was typed. */
    static Draft of(HttpServletRequest request) {
        String text = Selection.unixLines(Objects.requireNonNullElse(request.getParameter("sql"), ""));
        List<Variable> typed = Variables.names(text).stream()
                .limit(Variables.MOST)
                .map(name -> new Variable(
                        name,
                        Variable.Type.find(parameter(request, "type." + name)).orElse(Variable.guess(name)),
                        parameter(request, "value." + name).strip()))
                .toList();
        return new Draft(text, typed, number(request, "release"));
    }

    /** With values for the variables of a text, as far as there are any. */
    static Draft of(String text, List<Variable> known, Optional<Long> releaseId) {
        List<Variable> all = Variables.names(text).stream()
                .limit(Variables.MOST)
                .map(name -> known.stream()
                        .filter(variable -> variable.name().equals(name))
                        .findFirst()
                        .orElse(new Variable(name, Variable.guess(name), "")))
                .toList();
        return new Draft(text, all, releaseId);
    }

    Draft with(String other) {
        return new Draft(other, variables, releaseId);
    }

    /** All of it, or the part that is selected. */
    NewRun run(HttpServletRequest request) {
        String part = number(request, "from")
                .flatMap(from -> number(request, "to").map(to -> Selection.alone(text, cut(from), cut(to))))
                .orElse(text);
        return new NewRun(text, part, variables, releaseId);
    }

    private int cut(long place) {
        return (int) Math.min(place, text.length());
    }

    private static Optional<Long> number(HttpServletRequest request, String name) {
        String value = parameter(request, name);
        return value.length() <= LONGEST_NUMBER && value.matches("[0-9]+")
                ? Optional.of(Long.valueOf(value))
                : Optional.empty();
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
