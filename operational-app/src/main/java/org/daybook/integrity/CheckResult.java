package org.daybook.integrity;

import java.util.List;

/** One invariant: how many rows break it, and the first of them. */
public record CheckResult(String name, boolean passed, long rows, List<String> examples) {

    private static final int MOST_EXAMPLES = 10;

    public CheckResult {
        examples = List.copyOf(examples);
    }

    static CheckResult of(String name, List<String> faults) {
        return of(name, faults.size(), faults);
    }

    static CheckResult of(String name, long rows, List<String> faults) {
        return new CheckResult(
                name, rows == 0, rows, faults.stream().limit(MOST_EXAMPLES).toList());
    }
}
