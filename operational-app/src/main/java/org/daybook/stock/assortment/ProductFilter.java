package org.daybook.stock.assortment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which products a list shows. What is empty does not restrict it.
 *
 * @param stores whose goods count as available, empty for all; they restrict nothing
 * @param search the beginning of a SKU, or a part of a name in any language
 * @param kind goods or service
 */
public record ProductFilter(
        Collection<Long> stores, String search, Optional<Long> category, Optional<String> kind, Lack lack) {

    /** NOTHING: all products; PRICE: those without a list price. */
    public enum Lack {
        NOTHING,
        PRICE
    }

    public ProductFilter {
        stores = List.copyOf(stores);
    }

    /** Those that a text finds. */
    public static ProductFilter of(Collection<Long> stores, String search) {
        return new ProductFilter(stores, search, Optional.empty(), Optional.empty(), Lack.NOTHING);
    }
}
