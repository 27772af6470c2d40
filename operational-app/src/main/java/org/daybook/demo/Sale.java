package org.daybook.demo;

import java.time.LocalDateTime;
import java.util.List;
import org.daybook.demo.invent.Product;
import org.jspecify.annotations.Nullable;

/**
 * One document: a sale or a return, with the money in cents. Without customer it is an anonymous one.
 *
 * @param returned the sale whose goods come back, null for a sale
 */
public record Sale(
        LocalDateTime at,
        Outlet outlet,
        @Nullable Customer customer,
        @Nullable Sale returned,
        List<Line> lines) {

    public boolean isReturn() {
        return returned != null;
    }

    /** The same sale but for a product that was not there. */
    public Sale without(Product product) {
        return new Sale(
                at,
                outlet,
                customer,
                returned,
                lines.stream().filter(line -> !line.product().equals(product)).toList());
    }

    /** A line as the file carries it: a return has a negative quantity; price, discount and cost stay positive. */
    public record Line(
            Product product,
            int quantity,
            long priceCents,
            long discountCents,
            @Nullable Long costCents,
            @Nullable String campaign) {

        /** What the customer pays for it, in cents; negative for what comes back. */
        public long netCents() {
            return quantity * priceCents - Integer.signum(quantity) * discountCents;
        }

        /** The same line coming back. */
        Line returned() {
            return new Line(product, -quantity, priceCents, discountCents, costCents, campaign);
        }
    }
}
