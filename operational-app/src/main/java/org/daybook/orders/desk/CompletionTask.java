package org.daybook.orders.desk;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.daybook.orders.book.CompletionTable;
import org.daybook.settings.Moment;
import org.daybook.settings.Shop;
import org.daybook.settings.Shops;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Completes the orders that are done, as long as the app runs. */
@Component
class CompletionTask {
    private static final int AT_ONCE = 500;

    private final Shops shops;
    private final Clock clock;
    private final CompletionTable completions;

    CompletionTask(Shops shops, Clock clock, CompletionTable completions) {
        this.shops = shops;
        this.clock = clock;
        this.completions = completions;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    void complete() {
        shops.find().ifPresent(this::complete);
    }

    private void complete(Shop shop) {
        Moment now = shop.moment(clock);
        int done = AT_ONCE;
        while (done == AT_ONCE) {
            done = completions.complete(now, AT_ONCE);
        }
    }
}
