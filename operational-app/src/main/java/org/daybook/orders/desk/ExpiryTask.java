package org.daybook.orders.desk;

import java.util.concurrent.TimeUnit;
import org.daybook.orders.Reservations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets promises end whose time is over, as long as the app runs. */
@Component
class ExpiryTask {
    private final Reservations reservations;

    ExpiryTask(Reservations reservations) {
        this.reservations = reservations;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void expire() {
        reservations.expire();
    }
}
