package org.daybook.orders.lines;

import java.math.BigDecimal;
import org.daybook.money.Money;
import org.daybook.money.Share;
import org.daybook.orders.pricing.Discount;
import org.jspecify.annotations.Nullable;

/**
 * One component of a line: frozen when the order is placed, then drawn from.
 *
 * @param discountNo counts the discounts of a line from 1, 0 for any other component
 * @param campaignId 0 for none
 * @param returnedQuantity may lie below the line's, where freight was not given back with its goods
 */
public record LineShare(
        Component component,
        int discountNo,
        Discount.@Nullable Kind discountKind,
        long campaignId,
        Money amount,
        Money shipped,
        Money returned,
        BigDecimal returnedQuantity) {

    /** What a line is made of. */
    public enum Component {
        GOODS,
        GOODS_TAX,
        FREIGHT,
        FREIGHT_TAX,
        DISCOUNT
    }

    public static LineShare of(Component component, Money amount) {
        return new LineShare(component, 0, null, 0, amount, zero(amount), zero(amount), BigDecimal.ZERO);
    }

    public static LineShare ofDiscount(int number, Discount.Kind kind, long campaignId, Money amount) {
        return new LineShare(
                Component.DISCOUNT, number, kind, campaignId, amount, zero(amount), zero(amount), BigDecimal.ZERO);
    }

    public boolean isFreight() {
        return component == Component.FREIGHT || component == Component.FREIGHT_TAX;
    }

    /** What is neither shipped nor cancelled. */
    Money left() {
        return amount.minus(shipped);
    }

    Drawn ship(BigDecimal quantity, BigDecimal unshipped) {
        Money part = new Share(unshipped, left()).part(quantity);
        return new Drawn(
                this,
                part,
                new LineShare(
                        component,
                        discountNo,
                        discountKind,
                        campaignId,
                        amount,
                        shipped.plus(part),
                        returned,
                        returnedQuantity));
    }

    Drawn giveBack(BigDecimal quantity, BigDecimal shippedQuantity) {
        Money part = new Share(shippedQuantity.subtract(returnedQuantity), shipped.minus(returned)).part(quantity);
        return new Drawn(
                this,
                part,
                new LineShare(
                        component,
                        discountNo,
                        discountKind,
                        campaignId,
                        amount,
                        shipped,
                        returned.plus(part),
                        returnedQuantity.add(quantity)));
    }

    /** A part that was drawn, and what the share is after that. */
    public record Drawn(LineShare share, Money part, LineShare after) {}

    private static Money zero(Money amount) {
        return Money.zero(amount.currency());
    }
}
