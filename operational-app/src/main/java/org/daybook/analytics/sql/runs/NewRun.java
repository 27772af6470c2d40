package org.daybook.analytics.sql.runs;

import java.util.List;
import java.util.Optional;
import org.daybook.analytics.sql.text.Variable;

/**
 * A query to be run.
 *
 * @param typed all that was typed, which the history keeps
 * @param query what of it is to run
 * @param releaseId empty for the current one
 */
public record NewRun(String typed, String query, List<Variable> variables, Optional<Long> releaseId) {
    /** Characters of the longest query, as the sandbox takes it. */
    public static final int LONGEST = 100_000;

    public NewRun {
        variables = List.copyOf(variables);
    }
}
