package org.daybook.warehouse.metrics;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number as its file defines it; every page, report and export shows it under this name and definition. */
public record Metric(
        String id,
        int version,
        Map<String, String> names,
        Map<String, String> definitions,
        Map<String, String> notes,
        Type type,
        @Nullable String expr,
        String day,
        Set<Dimension> dimensions,
        Additivity additivity,
        Unit unit,
        int decimals,
        String nullWhen,
        @Nullable String ledger,
        @Nullable String mart,
        @Nullable Formula source,
        @Nullable Formula recount,
        @Nullable String proofOf,
        boolean isPart) {

    private static final String MART = "marts.sales_by_day";
    private static final Pattern SUM = Pattern.compile("sum\\([^()]*\\)");

    /** How the value comes about. */
    public enum Type {
        /** An aggregate of the rows whose day lies in the range. */
        SIMPLE,
        /** Sum and difference of other metrics. */
        DERIVED,
        /** Ratio of sums. */
        RATIO,
        /** An aggregate of all rows before the end of the range. */
        CLOSING,
        /** An aggregate that looks at the range in its own way. */
        WINDOW,
        /** Stands in the column of a mart; has no value of its own for a range. */
        TABLE
    }

    /** Along what the values may be added. */
    public enum Additivity {
        ALL,
        NOT_TIME,
        NONE
    }

    /** What the value counts. */
    public enum Unit {
        MONEY,
        UNITS,
        COUNT,
        RATIO,
        NUMBER,
        DAYS,
        TEXT
    }

    /** Rows and the aggregates over them; {from}, {to} and {end} stand for days of the range. */
    public record Formula(String from, String where, String value, String control) {
        /** Whether it reads a mart, which is small, and not the facts themselves. */
        boolean isOfMart() {
            return from.equals(MART);
        }
    }

    public Metric {
        names = Map.copyOf(names);
        definitions = Map.copyOf(definitions);
        notes = Map.copyOf(notes);
        dimensions = Set.copyOf(dimensions);
    }

    public String label(Locale language) {
        return Language.pick(names, language);
    }

    /** One line that says what is counted, as the proof page prints it. */
    public String definition(Locale language) {
        return Language.pick(definitions, language);
    }

    /** What a reader has to know beside the definition, such as a source that is still missing; mostly empty. */
    public String note(Locale language) {
        return Language.pick(notes, language);
    }

    Expression expression() {
        if (expr == null) {
            throw new IllegalStateException("The metric " + id + " has no expression");
        }
        return Expression.parse(expr);
    }

    /** Whether its value at the end of a step is the one before it and what the step adds. */
    boolean isRunningSum() {
        return type == Type.CLOSING
                && source != null
                && SUM.matcher(source.value()).matches();
    }

    /** The value by place and day, kept by the mart of days. */
    @Nullable
    Formula martFormula() {
        return mart == null ? null : new Formula(MART, "true", mart, "count(*)");
    }

    Formula formula() {
        if (source == null) {
            throw new IllegalArgumentException("The metric " + id + " has no value for a range of days");
        }
        return source;
    }
}
