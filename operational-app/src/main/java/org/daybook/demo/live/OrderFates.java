package org.daybook.demo.live;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.daybook.demo.Sale;
import org.daybook.demo.Sale.Line;
import org.daybook.demo.invent.Dice;
import org.daybook.demo.invent.Product;

/** Decides what becomes of orders. What would happen after today is left out, so the last ones are still open. */
final class OrderFates {

    private static final double[] AT_THE_COUNTER = Dice.summed(.95, .025, .025);
    private static final double[] ON_THE_WEB = Dice.summed(.72, .08, .09, .03, .03, .03, .02);
    private static final int CREDIT_DAYS = 30;

    private final EventLog log;
    private final Dice dice;
    private final Product soldOut;

    /** Orders that were paid and shipped whole: only of these something comes back. */
    private final Map<Sale, Served> served = new IdentityHashMap<>();

    private record Served(Story story, Tender paidBy, LocalDate shippedOn) {}

    OrderFates(EventLog log, Dice dice, Product soldOut) {
        this.log = log;
        this.dice = dice;
        this.soldOut = soldOut;
    }

    void decide(LiveOrder order) {
        Story story = new Story(log, order);
        if (order.has(soldOut)) {
            story.place(0);
            carriedAway(story);
        } else if (order.isFromTheWeb()) {
            onTheWeb(story);
        } else {
            atTheCounter(story);
        }
    }

    private void atTheCounter(Story story) {
        int fate = story.order().isOfACustomer() ? dice.pick(AT_THE_COUNTER) : 0;
        story.place(fate == 2 ? CREDIT_DAYS : 0);
        switch (fate) {
            case 0 -> carriedAway(story);
            case 1 -> reserved(story);
            default -> onAccount(story);
        }
    }

    private void onTheWeb(Story story) {
        story.place(0);
        switch (dice.pick(ON_THE_WEB)) {
            case 0 -> delivered(story, Tender.atOnce(story.order().outlet(), dice), 0, 1 + dice.below(2));
            case 1 -> delivered(story, Tender.atOnce(story.order().outlet(), dice), 0, 4 + dice.below(6));
            case 2 -> delivered(story, Tender.BANK, 1 + dice.below(4), 1 + dice.below(2));
            case 3 -> inParts(story);
            case 4 -> story.cancel(later(story, 2 + dice.below(4)));
            case 5 -> thoughtBetterOfIt(story);
            default -> reserved(story);
        }
    }

    private void carriedAway(Story story) {
        Tender tender = Tender.atOnce(story.order().outlet(), dice);
        story.pay(story.order().day(), tender, story.order().totalCents());
        story.shipAll(story.order().day());
        served.put(story.order().sale(), new Served(story, tender, story.order().day()));
    }

    private void delivered(Story story, Tender tender, int paidAfter, int shippedAfter) {
        LocalDate shippedOn = later(story, paidAfter + shippedAfter);
        story.pay(later(story, paidAfter), tender, story.order().totalCents());
        story.shipAll(shippedOn);
        served.put(story.order().sale(), new Served(story, tender, shippedOn));
    }

    /** A third now, the rest when it is fetched. */
    private void reserved(Story story) {
        long deposit = story.order().totalCents() / 3;
        LocalDate fetched = later(story, 4 + dice.below(9));
        if (deposit > 0) {
            story.pay(story.order().day(), Tender.ALIPAY, deposit);
        }
        story.pay(fetched, Tender.BANK, story.order().totalCents() - deposit);
        story.shipAll(fetched);
    }

    /** Most pay in time, some late, some in two parts. */
    private void onAccount(Story story) {
        story.shipAll(story.order().day());
        long total = story.order().totalCents();
        long first = dice.hits(.3) ? total / 2 : total;
        story.pay(later(story, 12 + dice.below(30)), Tender.BANK, Math.max(first, 1));
        if (first < total) {
            story.pay(later(story, 45 + dice.below(20)), Tender.BANK, total - first);
        }
    }

    /** The first line at once, the rest later; sometimes the rest never comes. */
    private void inParts(Story story) {
        LiveOrder order = story.order();
        int size = order.lines().size();
        if (size == 1) {
            delivered(story, Tender.WECHAT, 0, 2);
            return;
        }
        story.pay(order.day(), Tender.WECHAT, order.totalCents());
        story.ship(later(story, 1), 0, 1);
        LocalDate rest = later(story, 5 + dice.below(5));
        if (order.freightCents() == 0 && dice.hits(.2)) {
            story.cancel(rest);
            story.refund(
                    rest.plusDays(1),
                    Tender.WECHAT,
                    order.goodsCents() - order.lines().get(0).netCents());
        } else {
            story.ship(rest, 1, size);
        }
    }

    private void thoughtBetterOfIt(Story story) {
        Tender tender = Tender.atOnce(story.order().outlet(), dice);
        LocalDate cancelled = later(story, dice.below(2));
        story.pay(story.order().day(), tender, story.order().totalCents());
        story.cancel(cancelled);
        story.refund(cancelled.plusDays(dice.below(3)), tender, story.order().totalCents());
    }

    /** Goods come back after they arrived; what is paid back for them comes some days later. */
    void giveBack(Sale back) {
        Served sold = served.get(Objects.requireNonNull(back.returned()));
        if (sold == null || sold.story().order().has(soldOut)) {
            return;
        }
        LocalDate arrived = sold.shippedOn().plusDays(1);
        LocalDate wanted = back.at().toLocalDate();
        LocalDate day = wanted.isBefore(arrived) ? arrived : wanted;
        LocalDate refunded = day.plusDays(dice.below(5));
        for (Line line : back.lines()) {
            int index = indexOf(sold.story().order(), line);
            sold.story().giveBack(day, index, dice.hits(.85) ? "A" : "C");
            sold.story().refund(refunded, sold.paidBy(), -line.netCents());
        }
    }

    /** A product is in a basket only once. */
    private static int indexOf(LiveOrder order, Line back) {
        for (int i = 0; i < order.lines().size(); i++) {
            if (order.lines().get(i).product().equals(back.product())) {
                return i;
            }
        }
        throw new IllegalStateException(
                order.number() + " has no " + back.product().sku());
    }

    private static LocalDate later(Story story, int days) {
        return story.order().day().plusDays(days);
    }
}
