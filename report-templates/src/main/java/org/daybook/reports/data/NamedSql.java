package org.daybook.reports.data;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A query with named parameters, made ready for JDBC: its text with question marks, and the names in their order. */
record NamedSql(String text, List<String> names) {
    // Quoted text and comments are passed over; the second colon of a cast is no parameter.
    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*'|--[^\\n]*|::|:([a-z][a-z_]*)");

    static NamedSql parse(String sql) {
        StringBuilder text = new StringBuilder();
        List<String> names = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (name != null) {
                names.add(name);
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(name == null ? matcher.group() : "?"));
        }
        return new NamedSql(matcher.appendTail(text).toString(), names);
    }
}
