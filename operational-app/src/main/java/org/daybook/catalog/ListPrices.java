package org.daybook.catalog;

import java.math.BigDecimal;
import java.util.Optional;
import org.daybook.audit.AccessLog;
import org.daybook.catalog.ListPriceTable.Current;
import org.daybook.settings.Moment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What products are sold at when nobody says otherwise, per unit, with or without tax as the shop states its prices. */
@Service
public class ListPrices {
    /** Decimals of a price. */
    public static final int SCALE = 4;

    private static final int WHOLE_DIGITS = 14;

    private final ListPriceTable table;
    private final AccessLog log;

    ListPrices(ListPriceTable table, AccessLog log) {
        this.table = table;
        this.log = log;
    }

    /**
     * Sets the list price of a product from now on. What was unknown becomes known in place: nothing that was reported
     * changes its meaning.
     *
     * @param price empty for none
     * @throws PriceRefused if it is below zero, too large, or finer than four decimals
     */
    @Transactional
    public void set(long productId, String sku, Optional<BigDecimal> price, Moment moment) {
        price.filter(amount -> !isFit(amount.stripTrailingZeros())).ifPresent(unfit -> {
            throw new PriceRefused(unfit);
        });
        Current before = table.lock(productId);
        Optional<BigDecimal> old = Optional.ofNullable(before.price());
        if (isSame(old, price)) {
            return;
        }
        if (old.isEmpty() || !before.from().isBefore(moment.at())) {
            table.change(before, price);
        } else {
            table.follow(before, price, moment.at());
        }
        log.note(moment.actorId(), "price_set", sku, text(old) + " → " + text(price));
    }

    private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && one.map(amount -> amount.compareTo(other.orElseThrow()) == 0).orElse(true);
    }

    private static boolean isFit(BigDecimal price) {
        return price.signum() >= 0 && price.scale() <= SCALE && price.precision() - price.scale() <= WHOLE_DIGITS;
    }

    private static String text(Optional<BigDecimal> price) {
        return price.map(amount -> amount.stripTrailingZeros().toPlainString()).orElse("–");
    }
}
