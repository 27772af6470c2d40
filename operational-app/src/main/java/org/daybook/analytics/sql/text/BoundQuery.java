package org.daybook.analytics.sql.text;

import java.util.ArrayList;
import java.util.List;
import org.daybook.analytics.sql.text.Variables.Found;

/** A query with the values of its variables in it, which still knows where what stands in the text that was typed. */
public final class BoundQuery {
    /** With all values in it; the sandbox takes no more. */
    private static final int LONGEST = 100_000;

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
     * @throws VariableRefused if one is missing or none of its type, or all of it becomes too long
     */
    public static BoundQuery of(String query, List<Variable> values) {
        StringBuilder sql = new StringBuilder();
        List<Shift> shifts = new ArrayList<>();
        Place place = new Place();
        int done = 0;
        for (Found found : Variables.find(query)) {
            String literal = literal(found.name(), values);
            sql.append(query, done, found.start()).append(literal);
            if (sql.length() > LONGEST) {
                throw VariableRefused.tooLong(LONGEST);
            }
            place.walk(query, found.start());
            shifts.add(place.shift(found, literal));
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

    /** Goes through a text once, however many variables are in it. */
    private static final class Place {
        private int at;
        private int line = 1;
        private int column = 1;

        void walk(String query, int to) {
            while (at < to) {
                int character = query.codePointAt(at);
                column = character == '\n' ? 1 : column + 1;
                line += character == '\n' ? 1 : 0;
                at += Character.charCount(character);
            }
        }

        Shift shift(Found found, String literal) {
            return new Shift(line, column, found.end() - found.start(), literal.codePointCount(0, literal.length()));
        }
    }
}
