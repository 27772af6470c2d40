package org.daybook.orders;

import java.time.Clock;
import org.daybook.orders.book.ExpiredOrderTable;
import org.daybook.orders.book.Expiry;
import org.daybook.settings.Moment;
import org.daybook.settings.Shop;
import org.daybook.settings.Shops;
import org.springframework.stereotype.Service;

/**
 * Ends promises that have expired: an order that is neither paid for nor confirmed by then is cancelled, so its goods
 * are free for others. Who confirmed an order, or paid a part of it, keeps what was promised.
 */
@Service
public class Reservations {
    private final Shops shops;
    private final Clock clock;
    private final ExpiredOrderTable expired;
    private final Expiry expiry;

    Reservations(Shops shops, Clock clock, ExpiredOrderTable expired, Expiry expiry) {
        this.shops = shops;
        this.clock = clock;
        this.expired = expired;
        this.expiry = expiry;
    }

    /**
     * Cancels all orders whose promises have expired, each in its own transaction. Several may run at once; an order
     * that somebody else is at waits for the next run.
     *
     * @return how many orders were cancelled
     */
    public int expire() {
        return shops.find().map(this::expire).orElse(0);
    }

    private int expire(Shop shop) {
        Moment now = shop.moment(clock);
        int cancelled = 0;
        for (String orderNo : expired.find(now.at())) {
            cancelled += expiry.expire(orderNo, now) ? 1 : 0;
        }
        return cancelled;
    }
}
