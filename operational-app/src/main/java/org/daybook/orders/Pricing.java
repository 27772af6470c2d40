package org.daybook.orders;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.daybook.catalog.Product;
import org.daybook.money.Money;
import org.daybook.orders.NewOrder.Reduction;
import org.daybook.orders.OrderNames.Found;
import org.daybook.orders.OrderRefused.Reason;
import org.daybook.orders.book.OrderBook;
import org.daybook.orders.pricing.Content;
import org.daybook.orders.pricing.Discount;

/** What is to be priced of an order whose codes were found. */
record Pricing(NewOrder order, Found found) {
    /** Of a line: thousands of them still fit into the books, and into whole cents. */
    private static final BigDecimal LARGEST = new BigDecimal("1e12");

    /** @throws OrderRefused if there is nothing to sell, a line is there twice, or an amount is below zero */
    Content content() {
        OrderBook.requireLines(
                order.orderNo(),
                order.lines().stream().map(NewOrder.Line::lineNo).toList());
        requireNotNegative(Reason.FREIGHT_NEGATIVE, order.freight());
        return new Content(
                order.lines().stream()
                        .sorted(Comparator.comparingInt(NewOrder.Line::lineNo))
                        .map(this::line)
                        .toList(),
                discounts(order.discounts()),
                money(order.freight()),
                order.prices(),
                order.rounding().orElse(found.rounding()));
    }

    private Content.Line line(NewOrder.Line line) {
        if (line.quantity().signum() <= 0) {
            throw new OrderRefused(Reason.QUANTITY_NOT_POSITIVE, order.orderNo(), line.lineNo());
        }
        if (line.price().signum() < 0) {
            throw new OrderRefused(
                    Reason.PRICE_NEGATIVE,
                    order.orderNo(),
                    line.lineNo(),
                    line.price().toPlainString());
        }
        if (line.quantity().max(line.price().multiply(line.quantity())).compareTo(LARGEST) > 0) {
            throw new OrderRefused(Reason.AMOUNT_TOO_LARGE, order.orderNo(), line.lineNo());
        }
        Product product = found.product(line.sku());
        return new Content.Line(
                line.lineNo(),
                product.productId(),
                line.quantity(),
                money(line.price()),
                OrderNames.taxRate(order, product),
                discounts(line.discounts()));
    }

    private List<Discount> discounts(List<Reduction> reductions) {
        return reductions.stream()
                .map(reduction -> new Discount(
                        reduction.kind(), found.campaign(reduction), size(reduction), Set.copyOf(reduction.lines())))
                .toList();
    }

    private Discount.Size size(Reduction reduction) {
        reduction.percent().ifPresent(percent -> requireNotNegative(Reason.DISCOUNT_NEGATIVE, percent));
        reduction.amount().ifPresent(amount -> requireNotNegative(Reason.DISCOUNT_NEGATIVE, amount));
        return reduction
                .percent()
                .<Discount.Size>map(Discount.Percent::new)
                .orElseGet(() -> new Discount.Fixed(money(reduction.amount().orElseThrow())));
    }

    private void requireNotNegative(Reason reason, BigDecimal number) {
        if (number.signum() < 0) {
            throw new OrderRefused(reason, order.orderNo(), number.toPlainString());
        }
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, found.currency());
    }
}
