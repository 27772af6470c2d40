package org.daybook.analytics.sql.text;

import java.util.ArrayList;
import java.util.List;
import org.daybook.analytics.sql.text.Variables.Found;

/** A query with the values of its variables in it, which still knows where what stands in the text that was typed. */
public final class BoundQuery {
    private final String sql;
    private final List<Shift> shifts;

    /** A variable at its place, in characters, and how wide its literal is. */
    private record Shift(int line, int column, int width, int literal) {}

    private BoundQuery(String sql, List<Shift> shifts) {
        this.sql = sql;
        this.shifts = shifts;
    }

    /**
     * Puts values in.
     *
     * @throws VariableRefused if one is missing or none of its type
     */
    public static BoundQuery of(String query, List<Variable> values) {
        StringBuilder sql = new StringBuilder();
        List<Shift> shifts = new ArrayList<>();
        int done = 0;
        for (Found found : Variables.find(query)) {
            String literal = literal(found.name(), values);
            sql.append(query, done, found.start()).append(literal);
            shifts.add(shift(query, found, literal));
            done = found.end();
        }
        return new BoundQuery(sql.append(query.substring(done)).toString(), shifts);
    }

    /** What runs. */
    public String sql() {
        return sql;
    }

    /** Where a place of what runs, both from 1, stands in the line that was typed. */
    public int typedColumn(int line, int column) {
        int typed = column;
        for (Shift shift : shifts) {
            if (shift.line() == line && typed > shift.column()) {
                int behind = typed - shift.column() - shift.literal();
                typed = behind < 0 ? shift.column() : shift.column() + shift.width() + behind;
            }
        }
        return typed;
    }

    private static String literal(String name, List<Variable> values) {
        Variable variable = values.stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> VariableRefused.missing(name));
        if (variable.value().isEmpty() && variable.type() != Variable.Type.TEXT) {
            throw VariableRefused.missing(name);
        }
        return variable.literal().orElseThrow(() -> VariableRefused.unfit(variable));
    }

    private static Shift shift(String query, Found found, String literal) {
        String before = query.substring(0, found.start());
        int start = before.lastIndexOf('\n') + 1;
        return new Shift(
                1 + (int) before.chars().filter(c -> c == '\n').count(),
                1 + before.codePointCount(start, before.length()),
                found.end() - found.start(),
                literal.codePointCount(0, literal.length()));
    }
}
