package org.daybook.analytics.sql.text;

import com.github.vertical_blank.sqlformatter.SqlFormatter;
import com.github.vertical_blank.sqlformatter.languages.Dialect;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.analytics.sql.text.Variables.Found;

/** Lays a query out: a clause per line, nested ones indented. Only blanks change, or nothing does. */
public final class Layout {
    private static final Pattern OPERATOR = Pattern.compile("[-+*/<>=~!@#%^&|:?]{2,}");

    /** What the library goes in for: each line costs it as much as all before, and each level makes lines longer. */
    private static final Pattern LEVEL = Pattern.compile("[(\\[{]|\\bcase\\b", Pattern.CASE_INSENSITIVE);

    private static final int MOST_LEVELS = 200;
    private static final int LONGEST = 20_000;

    private Layout() {}

    /** The query as it was if laying it out would change more than blanks. */
    public static String of(String query) {
        if (query.length() > LONGEST || LEVEL.matcher(query).results().count() > MOST_LEVELS) {
            return query;
        }
        String mark = "v_" + Integer.toHexString(query.hashCode()) + "_";
        if (query.contains(mark)) {
            return query;
        }
        StringBuilder marked = new StringBuilder();
        List<Found> variables = Variables.find(query);
        int done = 0;
        for (int i = 0; i < variables.size(); i++) {
            Found found = variables.get(i);
            marked.append(query, done, found.start()).append(mark).append(i).append('_');
            done = found.end();
        }
        String laidOut = format(marked.append(query.substring(done)).toString());
        for (int i = 0; i < variables.size(); i++) {
            Found found = variables.get(i);
            laidOut = laidOut.replace(mark + i + "_", query.substring(found.start(), found.end()));
        }
        return says(query).equals(says(laidOut)) ? laidOut : query;
    }

    /** The library's expressions call themselves once for each quote: what is too deep for them stays as it is. */
    private static String format(String query) {
        try {
            return SqlFormatter.of(Dialect.PostgreSql).format(query);
        } catch (StackOverflowError tooDeep) {
            return query;
        }
    }

    /** All but the blanks outside quotes and comments; operators of several signs count as a word. */
    private static String says(String query) {
        StringBuilder words = new StringBuilder();
        Matcher quoted = Variables.PART.matcher(query);
        int done = 0;
        while (quoted.find()) {
            words.append(code(query.substring(done, quoted.start())));
            words.append('\n').append(quoted.group().strip()).append('\n');
            done = quoted.end();
        }
        return words.append(code(query.substring(done))).toString();
    }

    /** Operators keep together by brackets of their own. */
    private static String code(String text) {
        String kept = OPERATOR.matcher(text).replaceAll(match -> Matcher.quoteReplacement("«" + match.group() + "»"));
        return kept.replaceAll("\\s+", "");
    }
}
