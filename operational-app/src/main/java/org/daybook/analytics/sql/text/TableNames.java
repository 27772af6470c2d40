package org.daybook.analytics.sql.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the tables that a query names: not within texts, and not within comments. */
public final class TableNames {
    private static final Pattern NAME = Pattern.compile("(?:(core|marts)\\s*\\.\\s*)?([a-z_][a-z_0-9]*)");

    private TableNames() {}

    /** @param known qualified, such as {@code core.dim_date} */
    public static Set<String> in(String query, Collection<String> known) {
        String plain = Variables.PART
                .matcher(query)
                .replaceAll(part -> part.group().startsWith("\"") ? Matcher.quoteReplacement(part.group()) : " ")
                .replace("\"", "")
                .toLowerCase(Locale.ROOT);
        Set<String> named = new TreeSet<>();
        Matcher matcher = NAME.matcher(plain);
        while (matcher.find()) {
            known.stream().filter(table -> isMeant(table, matcher)).forEach(named::add);
        }
        return named;
    }

    private static boolean isMeant(String table, Matcher found) {
        String schema = found.group(1);
        return schema == null
                ? table.substring(table.indexOf('.') + 1).equals(found.group(2))
                : table.equals(schema + "." + found.group(2));
    }
}
