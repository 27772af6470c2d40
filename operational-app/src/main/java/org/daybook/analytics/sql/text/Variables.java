package org.daybook.analytics.sql.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the variables of a query where a value may stand: not within quotes, and not within comments. */
public final class Variables {
    /** How many a query may have. */
    public static final int MOST = 20;

    /** What stands in quotes, is a comment, or is a variable; a doubled quote ends one and begins the next. */
    static final Pattern PART = Pattern.compile(
            "--[^\\n]*+|/\\*.*?(?:\\*/|\\z)|'[^']*+'?|\"[^\"]*+\"?"
                    + "|(\\$\\w*\\$).*?(?:\\1|\\z)|\\{\\{\\s*([A-Za-z_][A-Za-z_0-9]{0,39})\\s*}}",
            Pattern.DOTALL);

    private static final int NAME = 2;

    private Variables() {}

    /** A variable at its place in a text. */
    record Found(String name, int start, int end) {}

    /** Their names, in the order in which they first come. */
    public static Set<String> names(String query) {
        Set<String> names = new LinkedHashSet<>();
        find(query).forEach(found -> names.add(found.name()));
        return names;
    }

    static List<Found> find(String query) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = PART.matcher(query);
        while (matcher.find()) {
            Optional.ofNullable(matcher.group(NAME))
                    .ifPresent(name -> found.add(new Found(name, matcher.start(), matcher.end())));
        }
        return found;
    }
}
