package org.daybook.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daybook.demo.Offers.Offer;
import org.daybook.demo.Sale.Line;
import org.daybook.demo.invent.Assortment;
import org.daybook.demo.invent.Dice;
import org.daybook.demo.invent.Product;
import org.daybook.demo.invent.Product.Taste;

/** What goes into a basket on one day. */
final class Baskets {

    private static final double[] LINES = Dice.summed(.38, .27, .17, .10, .05, .03);
    private static final double[] QUANTITIES = Dice.summed(.74, .17, .05, .04);
    private static final double TAKES_OFFER = .85;

    private final Assortment assortment;
    private final DemoTruths truths;
    private final LocalDate day;
    private final Dice dice;
    private final double[] summedWeights;

    Baskets(Assortment assortment, DemoTruths truths, LocalDate day, Dice dice) {
        this.assortment = assortment;
        this.truths = truths;
        this.day = day;
        this.dice = dice;
        this.summedWeights = weights();
    }

    List<Line> fill(Outlet outlet, double sizeFactor) {
        int size = 1 + dice.pick(LINES);
        if (dice.hits(sizeFactor - 1)) {
            size += 1 + dice.below(2);
        }
        Set<Product> chosen = new LinkedHashSet<>();
        for (int i = 0; i < size; i++) {
            chosen.add(assortment.products().get(dice.pick(summedWeights)));
        }
        List<Line> lines = new ArrayList<>(chosen.size());
        chosen.forEach(product -> lines.add(line(product, outlet)));
        return lines;
    }

    private Line line(Product product, Outlet outlet) {
        Prices prices = new Prices(truths);
        int quantity = 1 + dice.pick(QUANTITIES);
        long price = prices.priceOn(day, product);
        Offer offer = new Offers(truths).on(day, product, outlet);
        Offer taken = offer != null && (offer.isOnTheShelf() || dice.hits(TAKES_OFFER)) ? offer : null;
        return new Line(
                product,
                quantity,
                price,
                taken == null ? 0 : taken.discountOn(price * quantity),
                prices.costOn(day, product),
                taken == null ? null : taken.campaign());
    }

    private double[] weights() {
        double[] appetites = new double[Taste.values().length];
        for (Taste taste : Taste.values()) {
            appetites[taste.ordinal()] = Season.appetite(taste, day);
        }
        return Dice.summed(assortment.products().stream()
                .mapToDouble(product ->
                        product.popularity() * appetites[product.taste().ordinal()] * fashion(product))
                .toArray());
    }

    /** The planted trends. */
    private double fashion(Product product) {
        if (product.sku().equals(DemoTruths.LOSS_MAKER)) {
            boolean isCheap = !day.isBefore(truths.lossMakerDiscountedFrom());
            return day.isBefore(truths.lossMakerLaunched()) ? 0 : isCheap ? 4 : .6;
        }
        if (product.department().equals(DemoTruths.GROWING_DEPARTMENT)) {
            long months = Math.max(0, DAYS.between(truths.growthFrom(), day) / 30);
            return .35 * (1 + months * .11);
        }
        return 1;
    }
}
