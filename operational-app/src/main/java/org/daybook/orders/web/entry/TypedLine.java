package org.daybook.orders.web.entry;

import java.math.BigDecimal;
import org.daybook.web.form.Fields;

/**
 * A line as it was typed.
 *
 * @param price per unit, empty for the list price
 * @param discount an amount off the line, empty for none
 */
record TypedLine(String sku, String quantity, String price, String discount) {

    static TypedLine of(String sku, BigDecimal quantity) {
        return new TypedLine(sku, quantity.toPlainString(), "", "");
    }

    TypedLine plus(BigDecimal more) {
        BigDecimal before = Fields.parse(quantity).orElse(BigDecimal.ZERO);
        return new TypedLine(sku, before.add(more).stripTrailingZeros().toPlainString(), price, discount);
    }
}
