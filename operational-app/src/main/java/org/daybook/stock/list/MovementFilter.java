package org.daybook.stock.list;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.stock.Movement.Kind;

/**
 * Which movements a list shows. What is empty does not restrict it.
 *
 * @param stores that the reader sees
 * @param from first business day
 * @param to last business day
 */
public record MovementFilter(
        Collection<Long> stores,
        Optional<Long> product,
        Optional<Long> location,
        Set<Kind> kinds,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    public MovementFilter {
        stores = List.copyOf(stores);
        kinds = Set.copyOf(kinds);
    }

    /** All movements of a product at a location. */
    public static MovementFilter of(long product, long location) {
        return new MovementFilter(
                List.of(), Optional.of(product), Optional.of(location), Set.of(), Optional.empty(), Optional.empty());
    }
}
