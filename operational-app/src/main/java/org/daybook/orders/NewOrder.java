package org.daybook.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.daybook.orders.pricing.Content.Prices;
import org.daybook.orders.pricing.Content.Rounding;
import org.daybook.orders.pricing.Discount.Kind;

/**
 * An order as it is asked for, everything by the codes that people use.
 *
 * @param freight in the order's own prices
 * @param rounding empty for the shop's
 * @param isExport whether its sales are free of VAT
 * @param terms when it is to be paid
 */
public record NewOrder(
        String orderNo,
        String channel,
        String store,
        Optional<String> customerNo,
        List<Line> lines,
        List<Reduction> discounts,
        BigDecimal freight,
        Prices prices,
        Optional<Rounding> rounding,
        boolean isExport,
        Terms terms) {

    /** @param price per unit */
    public record Line(int lineNo, String sku, BigDecimal quantity, BigDecimal price, List<Reduction> discounts) {
        public Line {
            discounts = List.copyOf(discounts);
        }
    }

    /**
     * A discount; either an amount or a percentage.
     *
     * @param lines what it is limited to, empty for all
     */
    public record Reduction(
            Kind kind,
            Optional<String> campaign,
            Optional<BigDecimal> amount,
            Optional<BigDecimal> percent,
            List<Integer> lines) {
        public Reduction {
            lines = List.copyOf(lines);
        }
    }

    public NewOrder {
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
    }

    /** The same under another number. */
    public NewOrder numbered(String number) {
        return new NewOrder(
                number, channel, store, customerNo, lines, discounts, freight, prices, rounding, isExport, terms);
    }
}
