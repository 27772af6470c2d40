package org.daybook.reports.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The queries of a report's .sql file; a line {@code -- name: x} begins each. */
public record NamedQueries(Map<String, String> byName) {
    private static final Pattern NAME = Pattern.compile("(?m)^-- name: (\\w+)[ \\t]*$");

    static NamedQueries read(String file) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher matcher = NAME.matcher(file);
        String name = null;
        int start = 0;
        while (matcher.find()) {
            put(found, name, file.substring(start, matcher.start()));
            name = matcher.group(1);
            start = matcher.end();
        }
        put(found, name, file.substring(start));
        return new NamedQueries(found);
    }

    private static void put(Map<String, String> found, @Nullable String name, String text) {
        if (name != null) {
            found.put(name, text.strip());
        }
    }

    public String sql(String name) {
        String found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the report has no query named " + name);
        }
        return found;
    }
}
