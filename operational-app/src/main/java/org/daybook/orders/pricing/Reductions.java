package org.daybook.orders.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.daybook.money.Allocation;
import org.daybook.money.Money;
import org.daybook.orders.pricing.Content.Line;

/** What discounts leave of each line, and how much each took, in the order's own prices. */
final class Reductions {
    private final List<Line> lines;
    private final List<Money> left = new ArrayList<>();
    private final List<List<Taken>> taken = new ArrayList<>();

    /** A discount with what it took off one line. */
    record Taken(Discount discount, Money amount) {}

    private Reductions(List<Line> lines) {
        this.lines = lines;
        for (Line line : lines) {
            left.add(line.listed());
            taken.add(new ArrayList<>());
        }
    }

    /** Discounts of lines in sequence, then those of the order, coupons last (accounting rules, 4.2). */
    static Reductions of(Content content) {
        Reductions reductions = new Reductions(content.lines());
        reductions.ofLines(false);
        content.discounts().stream().filter(d -> !d.isCoupon()).forEach(reductions::ofOrder);
        reductions.ofLines(true);
        content.discounts().stream().filter(Discount::isCoupon).forEach(reductions::ofOrder);
        return reductions;
    }

    /** What is to be paid for each line. */
    List<Money> left() {
        return left;
    }

    /** What was taken off a line, in sequence. */
    List<Taken> taken(int index) {
        return taken.get(index);
    }

    private void ofLines(boolean isCoupon) {
        for (int i = 0; i < lines.size(); i++) {
            for (Discount discount : lines.get(i).discounts()) {
                if (discount.isCoupon() == isCoupon) {
                    take(i, discount, discount.size().of(left.get(i)));
                }
            }
        }
    }

    /** Shared over what is left of the lines that it applies to. */
    private void ofOrder(Discount discount) {
        List<BigDecimal> weights = new ArrayList<>();
        Money eligible = Money.zero(left.get(0).currency());
        for (int i = 0; i < lines.size(); i++) {
            Money part = discount.appliesTo(lines.get(i).lineNo()) ? left.get(i) : Money.zero(eligible.currency());
            weights.add(part.amount());
            eligible = eligible.plus(part);
        }
        if (eligible.isZero()) {
            return;
        }
        List<Money> parts = Allocation.allocate(discount.size().of(eligible), weights);
        for (int i = 0; i < lines.size(); i++) {
            take(i, discount, parts.get(i));
        }
    }

    private void take(int index, Discount discount, Money amount) {
        if (!amount.isZero()) {
            left.set(index, left.get(index).minus(amount));
            taken.get(index).add(new Taken(discount, amount));
        }
    }
}
