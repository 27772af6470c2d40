package org.daybook.stock;

import java.math.BigDecimal;
import org.daybook.settings.Refused;

/** There is less than what is asked for; says how much is left. */
public final class SoldOut extends Refused {

    private static final long serialVersionUID = 1L;

    private final transient Goods wanted;
    private final BigDecimal left;

    SoldOut(Goods wanted, BigDecimal left) {
        super(
                "Line " + wanted.lineNo() + " asks for " + plain(wanted.quantity()) + ", " + plain(left)
                        + " are left: lower the quantity or choose another location.",
                "stock.sold_out",
                wanted.lineNo(),
                plain(wanted.quantity()),
                plain(left));
        this.wanted = wanted;
        this.left = left;
    }

    public Goods wanted() {
        return wanted;
    }

    public BigDecimal left() {
        return left;
    }

    /** 24, not 24.000. */
    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
