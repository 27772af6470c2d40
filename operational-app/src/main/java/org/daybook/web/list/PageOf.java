package org.daybook.web.list;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Some rows of a list.
 *
 * @param count of all rows that match, never more than {@link #MOST_COUNTED}
 */
public record PageOf<T>(List<T> rows, long count, ListState state) {
    /** Beyond this nobody counts: it costs more than anybody wants to know. */
    public static final int MOST_COUNTED = 10_001;

    private static final int AROUND = 2;

    public PageOf {
        rows = List.copyOf(rows);
    }

    public boolean isExact() {
        return count < MOST_COUNTED;
    }

    /** Number of the first row, from 1; 0 if there is none. */
    public long first() {
        return rows.isEmpty() ? 0 : state.offset() + 1L;
    }

    public long last() {
        return state.offset() + (long) rows.size();
    }

    public boolean hasNext() {
        return count > last();
    }

    public boolean hasPrevious() {
        return state.page() > 1;
    }

    /** The pages beside this one. */
    public List<Integer> numbers() {
        int last = (int) Math.max(1, (count + state.size() - 1) / state.size());
        return IntStream.rangeClosed(Math.max(1, state.page() - AROUND), Math.min(last, state.page() + AROUND))
                .boxed()
                .toList();
    }
}
