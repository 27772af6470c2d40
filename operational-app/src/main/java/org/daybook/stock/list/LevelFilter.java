package org.daybook.stock.list;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which levels a list shows. What is empty does not restrict it.
 *
 * @param stores that the reader sees
 * @param search the beginning of a SKU, or a part of a name in any language
 * @param watch what runs low or is out
 */
public record LevelFilter(Collection<Long> stores, String search, Optional<Long> location, Optional<Watch> watch) {

    /** LOW: less is free than the reorder point; OUT: nothing is free. */
    public enum Watch {
        LOW,
        OUT
    }

    public LevelFilter {
        stores = List.copyOf(stores);
    }
}
