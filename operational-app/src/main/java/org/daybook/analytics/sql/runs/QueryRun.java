package org.daybook.analytics.sql.runs;

import java.time.Instant;
import java.util.List;
import org.daybook.analytics.sql.text.Variable;
import org.jspecify.annotations.Nullable;

/**
 * A query that somebody ran, and what has become of it.
 *
 * @param query as it was typed
 * @param variables with their values
 * @param millis that it took, or has taken until now; 0 while it waits
 * @param rows of its result so far
 * @param isCut whether a limit left rows out
 * @param fault why it failed, null if it did not
 */
public record QueryRun(
        long runId,
        long userId,
        String query,
        List<Variable> variables,
        long releaseId,
        Instant submittedAt,
        RunState state,
        long millis,
        long rows,
        boolean isCut,
        @Nullable Fault fault) {

    public QueryRun {
        variables = List.copyOf(variables);
    }

    /**
     * Why a query failed.
     *
     * @param reason the key of the sentence, by which programs tell faults apart
     * @param sentence in the language of the user
     * @param line in what was typed, from 1; 0 where it is not known
     */
    public record Fault(String reason, String sentence, int line, int column) {
        private static final int LONGEST = 1000;

        /** A fault may name a value of many megabytes, or one that no text of the database holds. */
        public Fault {
            String plain = sentence.replace('\0', ' ');
            sentence = plain.length() <= LONGEST
                    ? plain
                    : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, LONGEST))) + "…";
        }

        public boolean hasPlace() {
            return line > 0;
        }
    }

    QueryRun numbered(long number) {
        return new QueryRun(
                number, userId, query, variables, releaseId, submittedAt, state, millis, rows, isCut, fault);
    }

    /** The same, as it is just now. */
    QueryRun now(RunState current, long took, long written) {
        return new QueryRun(
                runId, userId, query, variables, releaseId, submittedAt, current, took, written, isCut, fault);
    }

    QueryRun done(long took, long written, boolean wasCut) {
        return new QueryRun(
                runId, userId, query, variables, releaseId, submittedAt, RunState.DONE, took, written, wasCut, null);
    }

    QueryRun ended(RunState end, long took, @Nullable Fault why) {
        return new QueryRun(runId, userId, query, variables, releaseId, submittedAt, end, took, 0, false, why);
    }

    /** The first line that is not blank, for lists. */
    public String firstLine() {
        return query.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }
}
