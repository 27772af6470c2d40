package org.daybook.demo;

import java.time.LocalDateTime;
import java.util.List;
import org.daybook.demo.invent.Product;
import org.jspecify.annotations.Nullable;

/** One document: a sale or a return, with the money in cents. Without customer it is an anonymous one. */
record Sale(LocalDateTime at, Outlet outlet, @Nullable Customer customer, Kind kind, List<Line> lines) {

    enum Kind {
        SALE,
        RETURN
    }

    /** A line as the file carries it: a return has a negative quantity; price, discount and cost stay positive. */
    record Line(
            Product product,
            int quantity,
            long priceCents,
            long discountCents,
            @Nullable Long costCents,
            @Nullable String campaign) {

        /** The same line coming back. */
        Line returned() {
            return new Line(product, -quantity, priceCents, discountCents, costCents, campaign);
        }
    }
}
