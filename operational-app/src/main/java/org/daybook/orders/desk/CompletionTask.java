package org.daybook.orders.desk;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.daybook.orders.book.Completion;
import org.daybook.settings.Moment;
import org.daybook.settings.Shops;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Completes the orders that are done, as long as the app runs. */
@Component
class CompletionTask {
    private final Shops shops;
    private final Clock clock;
    private final Completion completion;

    CompletionTask(Shops shops, Clock clock, Completion completion) {
        this.shops = shops;
        this.clock = clock;
        this.completion = completion;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    void complete() {
        shops.find().map(shop -> shop.moment(clock)).ifPresent(this::complete);
    }

    private void complete(Moment now) {
        completion.due(now).forEach(orderNo -> completion.completeIfSettled(orderNo, now));
    }
}
