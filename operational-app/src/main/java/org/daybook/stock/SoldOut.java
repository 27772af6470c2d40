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
                "Line " + wanted.lineNo() + " asks for " + wanted.quantity().toPlainString() + ", "
                        + left.toPlainString() + " are left: lower the quantity or choose another location.",
                "stock.sold_out",
                wanted.lineNo(),
                wanted.quantity().toPlainString(),
                left.toPlainString());
        this.wanted = wanted;
        this.left = left;
    }

    public Goods wanted() {
        return wanted;
    }

    public BigDecimal left() {
        return left;
    }
}
