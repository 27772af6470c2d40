package org.daybook.warehouse.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sum and difference of metrics or roles, or the ratio of two such sums: {@code (a - b) / c}. */
record Expression(List<Term> top, List<Term> bottom) {
    private static final Pattern TERM = Pattern.compile("\\s*([+-]?)\\s*([a-z][a-z0-9_]*)\\s*");

    /** One name, added or taken off. */
    record Term(int sign, String name) {}

    Stream<Term> all() {
        return Stream.concat(top.stream(), bottom.stream());
    }

    static Expression parse(String text) {
        String[] sides = text.split("/", -1);
        if (sides.length > 2) {
            throw new IllegalArgumentException("Expected one division at most: " + text);
        }
        return new Expression(terms(sides[0]), sides.length == 2 ? terms(sides[1]) : List.of());
    }

    private static List<Term> terms(String side) {
        String text = side.strip().replaceAll("^\\(|\\)$", "");
        List<Term> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            terms.add(
                    new Term("-".equals(matcher.group(1)) ? -1 : 1, text.substring(matcher.start(2), matcher.end(2))));
            end = matcher.end();
        }
        if (end != text.length()) {
            throw new IllegalArgumentException("Expected names with + and -: " + side);
        }
        return List.copyOf(terms);
    }
}
