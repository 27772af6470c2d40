package org.daybook.demo.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.demo.DemoTruths;
import org.daybook.demo.Outlet;
import org.daybook.demo.Prices;
import org.daybook.demo.invent.Assortment;
import org.daybook.demo.invent.Dice;
import org.daybook.demo.invent.Product;
import org.daybook.demo.live.Demand.Place;
import org.daybook.demo.live.EventLog.Kind;

/** Goods that leave without being sold: some break, some are tried, some are missing. */
record WriteOffs(List<WriteOff> all) {

    private static final List<String> REASONS =
            List.of("damage", "damage", "damage", "scrap", "theft", "internal_use", "sample");
    private static final double A_DAY = .6;

    /** One of them. */
    record WriteOff(LocalDate day, Place place, int quantity, String reason) {}

    static WriteOffs invent(DemoTruths truths, Assortment assortment, Product soldOut, Dice dice) {
        List<WriteOff> all = new ArrayList<>();
        truths.liveFrom()
                .datesUntil(truths.today())
                .filter(day -> dice.hits(A_DAY))
                .forEach(day -> {
                    Product product = assortment
                            .products()
                            .get(dice.below(assortment.products().size()));
                    Outlet outlet = Outlet.values()[dice.below(Outlet.values().length)];
                    if (!product.equals(soldOut)) {
                        all.add(new WriteOff(
                                day,
                                new Place(outlet, product),
                                1 + dice.below(2),
                                REASONS.get(dice.below(REASONS.size()))));
                    }
                });
        return new WriteOffs(all);
    }

    void addTo(Demand demand) {
        all.forEach(gone -> demand.add(gone.day(), gone.place(), gone.quantity()));
    }

    void tell(EventLog log, Prices prices) {
        for (int i = 0; i < all.size(); i++) {
            WriteOff gone = all.get(i);
            Product product = gone.place().product();
            ObjectNode issue = EventLog.fields()
                    .put("issue", "IS-%03d".formatted(i + 1))
                    .put("store", gone.place().outlet().store())
                    .put("sku", product.sku())
                    .put("qty", gone.quantity())
                    .put("reason", gone.reason());
            if (gone.reason().equals("sample")) {
                issue.put("price", EventLog.money(prices.priceOn(gone.day(), product)));
            }
            log.add(gone.day(), Kind.STOCK_ISSUE, issue);
        }
    }
}
