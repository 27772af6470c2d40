package org.daybook.demo;

import java.time.LocalDate;
import org.daybook.demo.invent.Product;
import org.daybook.demo.invent.Product.Taste;
import org.jspecify.annotations.Nullable;

/** The promotions of the year. On each day at most one applies to a product. */
record Offers(DemoTruths truths) {

    static final String CLEARANCE = "CLEAR-KETTLE";
    static final String MEMBERS = "MEMBERDAY";

    /** A campaign's code and the percentage that it takes off. */
    record Offer(String campaign, int percent) {

        /** What is marked down on the shelf is cheap for everyone; the rest only some ask for. */
        boolean isOnTheShelf() {
            return campaign.equals(CLEARANCE);
        }

        /** Half up, to the cent. */
        long discountOn(long amountCents) {
            return (amountCents * percent + 50) / 100;
        }
    }

    @Nullable
    Offer on(LocalDate day, Product product, Outlet outlet) {
        if (product.sku().equals(DemoTruths.LOSS_MAKER)) {
            return day.isBefore(truths.lossMakerDiscountedFrom())
                    ? null
                    : new Offer(CLEARANCE, DemoTruths.LOSS_MAKER_DISCOUNT_PERCENT);
        }
        boolean isWeb = outlet == Outlet.WEB;
        int year = day.getYear();
        if (Season.within(day, 610, 618)) {
            return new Offer("618-" + year, isWeb ? 16 : 8);
        }
        if (Season.within(day, 1105, 1111)) {
            return new Offer("1111-" + year, isWeb ? 20 : 10);
        }
        boolean isGift = product.taste() == Taste.GIFT || product.taste() == Taste.SPRING;
        if (isGift && Season.beforeSpringFestival(day)) {
            return new Offer("SPRING-" + year, 10);
        }
        if (product.taste() == Taste.CHRISTMAS && Season.within(day, 1210, 1225)) {
            return new Offer("XMAS-" + year, Season.within(day, 1223, 1225) ? 30 : 12);
        }
        return day.getDayOfMonth() == 18 ? new Offer(MEMBERS, 5) : null;
    }
}
