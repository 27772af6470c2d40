package org.daybook.reports.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The queries of a report's .sql files: a line {@code -- name: x} begins each. A line {@code -- part: x} begins a query
 * that others build on: those that say {@code -- with: x} find its rows under its name.
 */
public record NamedQueries(Map<String, String> byName) {
    private static final Pattern NAME = Pattern.compile("(?m)^-- (?:name|part): (\\w+)[ \\t]*$");
    private static final Pattern WITH = Pattern.compile("(?m)^-- with: ([\\w, ]+)$");

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
        String found = text(name);
        Matcher with = WITH.matcher(found);
        if (!with.find()) {
            return found;
        }
        String parts = Stream.of(with.group(1).split(","))
                .map(String::strip)
                .map(part -> part + " as (\n" + text(part) + "\n)")
                .collect(Collectors.joining(",\n"));
        String own = found.substring(with.end()).strip();
        return "with " + parts + (own.startsWith("with ") ? ",\n" + own.substring(5) : "\n" + own);
    }

    private String text(String name) {
        String found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the report has no query named " + name);
        }
        return found;
    }
}
