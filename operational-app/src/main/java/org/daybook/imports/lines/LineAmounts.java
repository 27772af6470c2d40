package org.daybook.imports.lines;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.daybook.imports.values.TaxRate;
import org.daybook.money.Money;
import org.jspecify.annotations.Nullable;

/** What a line is worth without tax: the amount signed as captured, the discount positive. */
record LineAmounts(
        LineKind kind,
        BigDecimal quantity,
        BigDecimal unitPrice,
        Money gross,
        Money discount,
        @Nullable BigDecimal unitCost,
        @Nullable Money cost) {
    private static final int PRICE_DECIMALS = 4;
    private static final int COST_DECIMALS = 6;

    LineAmounts withoutTax(TaxRate rate) {
        // Magnitudes first: a credit is rounded as the sale that it undoes.
        Money before = gross.abs();
        Money after = before.minus(discount);
        Money net = after.minus(after.taxWithin(rate.fraction()));
        Money netGross = before.minus(before.taxWithin(rate.fraction()));
        BigDecimal netPrice = unitPrice.divide(
                BigDecimal.ONE.add(rate.fraction()), PRICE_DECIMALS + COST_DECIMALS, RoundingMode.HALF_UP);
        return new LineAmounts(
                kind,
                quantity,
                netPrice,
                gross.isNegative() ? netGross.negate() : netGross,
                netGross.minus(net),
                unitCost,
                cost);
    }

    /** An adjustment has no cost; otherwise unit cost times the signed quantity. */
    LineAmounts costing(@Nullable BigDecimal exactUnitCost) {
        if (exactUnitCost == null || kind == LineKind.ADJUSTMENT) {
            return this;
        }
        BigDecimal stored = exactUnitCost.setScale(COST_DECIMALS, RoundingMode.HALF_UP);
        return new LineAmounts(
                kind,
                quantity,
                unitPrice,
                gross,
                discount,
                stored,
                new Money(stored.multiply(quantity), gross.currency()));
    }

    BigDecimal storedUnitPrice() {
        return unitPrice.setScale(PRICE_DECIMALS, RoundingMode.HALF_UP);
    }
}
