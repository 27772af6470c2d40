package org.daybook.reports.rows;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/** A list whose elements are made each time they are asked for, so that only their origin takes memory. */
public final class LazyList<S, T> extends AbstractList<T> {
    private static final int FEW = 1000;

    private final List<S> origin;
    private final Function<S, T> making;

    private LazyList(List<S> origin, Function<S, T> making) {
        this.origin = origin;
        this.making = making;
    }

    /** Few elements are made at once. */
    public static <S, T> List<T> of(List<S> origin, Function<S, T> making) {
        return origin.size() > FEW
                ? new LazyList<>(origin, making)
                : origin.stream().map(making).toList();
    }

    @Override
    public T get(int index) {
        return making.apply(origin.get(index));
    }

    @Override
    public int size() {
        return origin.size();
    }
}
