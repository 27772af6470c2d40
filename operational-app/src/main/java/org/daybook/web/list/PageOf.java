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

    /** Number of the last row; 0 if there is none, as on a page beyond the end. */
    public long last() {
        return rows.isEmpty() ? 0 : state.offset() + (long) rows.size();
    }

    public boolean hasNext() {
        return !rows.isEmpty() && count > last();
    }

    public boolean hasPrevious() {
        return state.page() > 1;
    }

    /** The page before this one; beyond the end it is the last. */
    public int previous() {
        return Math.min(state.page() - 1, lastPage());
    }

    /** The pages beside this one. */
    public List<Integer> numbers() {
        int here = Math.min(state.page(), lastPage());
        return IntStream.rangeClosed(Math.max(1, here - AROUND), Math.min(lastPage(), here + AROUND))
                .boxed()
                .toList();
    }

    private int lastPage() {
        return (int) Math.max(1, (count + state.size() - 1) / state.size());
    }
}
