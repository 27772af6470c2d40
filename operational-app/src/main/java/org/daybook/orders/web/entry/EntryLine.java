package org.daybook.orders.web.entry;

import java.math.BigDecimal;
import org.daybook.orders.desk.Offer;
import org.daybook.web.form.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A line as the page shows it.
 *
 * @param amount without tax and after discounts, null as long as it cannot be computed
 * @param discount what was taken off, null as long as it cannot be computed
 * @param isShort whether more is asked for than there is
 */
public record EntryLine(
        int lineNo,
        String sku,
        String quantity,
        String price,
        String typedDiscount,
        Offer offer,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal discount,
        boolean isShort) {

    /** How many are missing. */
    public BigDecimal missing() {
        BigDecimal wanted = Fields.parse(quantity).orElse(BigDecimal.ZERO);
        return offer.available() == null ? BigDecimal.ZERO : wanted.subtract(offer.available());
    }
}
