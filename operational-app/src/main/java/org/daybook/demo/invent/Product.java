package org.daybook.demo.invent;

import org.jspecify.annotations.Nullable;

/**
 * A thing on the shelf at its first price. {@code costPercent} is null for goods on commission, whose cost nobody
 * knows.
 */
public record Product(
        String sku,
        Label name,
        Label category,
        String brand,
        long firstPriceCents,
        @Nullable Integer costPercent,
        double popularity,
        Taste taste) {

    /** The first part of the category path, as English readers see it. */
    public String department() {
        return category.english().substring(0, category.english().indexOf('/'));
    }

    /** When in the year people want it. */
    public enum Taste {
        ALL,
        GIFT,
        SPRING,
        MIDAUTUMN,
        CHRISTMAS,
        WINTER,
        SUMMER,
        SCHOOL,
        NEWYEAR
    }
}
