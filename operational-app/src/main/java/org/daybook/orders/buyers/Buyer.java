package org.daybook.orders.buyers;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer with what they ordered, over the stores that the reader sees.
 *
 * @param kind person or company
 * @param orders how many, cancelled ones included
 * @param ordered what those that were not cancelled come to, with tax
 * @param lastDay of the latest order, null if there is none
 */
public record Buyer(
        long customerId,
        String customerNo,
        @Nullable String name,
        String kind,
        @Nullable String country,
        @Nullable String region,
        @Nullable String city,
        @Nullable String level,
        @Nullable String group,
        long orders,
        BigDecimal ordered,
        @Nullable LocalDate lastDay) {

    /** City and region, as far as they are known. */
    public String place() {
        if (city == null || city.equals(region)) {
            return region == null ? "" : region;
        }
        return region == null ? city : city + ", " + region;
    }
}
