package org.daybook.orders.pricing;

import java.math.BigDecimal;
import java.util.List;
import org.daybook.money.Money;

/**
 * What is to be priced.
 *
 * @param lines in the order of their numbers
 * @param discounts of the whole order, in sequence
 * @param freight what is asked for freight, in the order's own prices
 */
public record Content(List<Line> lines, List<Discount> discounts, Money freight, Prices prices, Rounding rounding) {

    /** Whether prices hold their tax. */
    public enum Prices {
        INCLUSIVE,
        EXCLUSIVE
    }

    /** Whether tax is rounded for each line, or for each rate of the whole document and given back to the lines. */
    public enum Rounding {
        LINE,
        DOCUMENT
    }

    /**
     * One line before it is priced.
     *
     * @param price per unit
     * @param taxRate 0.13 is 13 %
     * @param discounts of this line alone, in sequence
     */
    public record Line(
            int lineNo,
            long productId,
            BigDecimal quantity,
            Money price,
            BigDecimal taxRate,
            List<Discount> discounts) {
        public Line {
            discounts = List.copyOf(discounts);
        }

        Money listed() {
            return price.times(quantity);
        }
    }

    public Content {
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
    }

    /** How many of all lines together. */
    public BigDecimal units() {
        return lines.stream().map(Line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
