package org.daybook.warehouse.sandbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.warehouse.messages.Sentence;

/** Decides on DuckDB's own parse of a query: one statement, and nothing in it but what is known to read tables. */
final class QueryPolicy {
    private static final int LONGEST = 100_000;
    // A chain of 400 additions nests 1,600 deep; what follows the tree needs a stack that any server's thread has.
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(1700).build())
            .build());

    private final Set<String> tables;
    private final AllowedFunctions functions = new AllowedFunctions();

    /** The tables of the release, qualified. */
    QueryPolicy(Collection<String> tables) {
        this.tables = new TreeSet<>(tables);
    }

    /** What can be said before the parser sees it: a parser is code, too. */
    static void checkText(String query) {
        if (query.isBlank()) {
            throw new QueryRejected(Place.UNKNOWN, Sentence.of("query.empty"));
        }
        if (query.length() > LONGEST) {
            throw new QueryRejected(Place.UNKNOWN, Sentence.of("query.too_long", LONGEST));
        }
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            boolean isSpace = c == '\n' || c == '\r' || c == '\t';
            boolean isHalf = Character.isHighSurrogate(c)
                    ? i + 1 == query.length() || !Character.isLowSurrogate(query.charAt(i + 1))
                    : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(query.charAt(i - 1)));
            if (isHalf || Character.isISOControl(c) && !isSpace) {
                long bytes = query.substring(0, i).getBytes(StandardCharsets.UTF_8).length;
                throw new QueryRejected(Place.at(query, bytes), Sentence.of("query.character", Integer.toHexString(c)));
            }
        }
    }

    /** Throws {@link QueryRejected} unless the parsed query may run. */
    void check(String query, String parsed) {
        JsonNode root = read(parsed);
        if (root.path("error").asBoolean(true)) {
            throw new QueryRejected(place(query, root), complaint(root));
        }
        JsonNode statements = root.path("statements");
        if (statements.isEmpty()) {
            throw new QueryRejected(Place.UNKNOWN, Sentence.of("query.empty"));
        }
        if (statements.size() > 1) {
            throw new QueryRejected(Place.UNKNOWN, Sentence.of("query.several"));
        }
        try {
            new TreeCheck(query, tables, functions).statement(statements.get(0));
        } catch (StackOverflowError e) {
            throw tooDeep();
        }
    }

    private static Sentence complaint(JsonNode error) {
        if (error.path("error_type").asText().equals("not implemented")) {
            return Sentence.of("query.not_a_query");
        }
        return Sentence.of("query.syntax", error.path("error_message").asText("?"));
    }

    private static Place place(String query, JsonNode error) {
        return Place.at(query, error.path("position").asLong(-1));
    }

    private static QueryRejected tooDeep() {
        return new QueryRejected(Place.UNKNOWN, Sentence.of("query.too_deep"));
    }

    private static JsonNode read(String parsed) {
        try {
            return JSON.readTree(parsed);
        } catch (JsonProcessingException e) {
            throw tooDeep();
        }
    }
}
