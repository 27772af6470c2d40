package org.daybook.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import org.daybook.settings.Moment;
import org.daybook.settings.Shop;
import org.daybook.settings.Shops;
import org.daybook.users.SignedIn;
import org.springframework.stereotype.Component;

/** This very moment, as the shop counts its days, by whoever asks. */
@Component
public class Now {
    private final Shops shops;
    private final Clock clock;

    Now(Shops shops, Clock clock) {
        this.shops = shops;
        this.clock = clock;
    }

    /** @throws NotFound as long as there is no shop */
    public Moment by(SignedIn user) {
        return shop().moment(clock).by(user.userId());
    }

    /** Noon of a day that has passed, this very moment of today. */
    public Moment on(LocalDate day, SignedIn user) {
        Moment now = by(user);
        return day.isBefore(now.day()) ? shop().noonOf(day).by(user.userId()) : now;
    }

    public Currency currency() {
        return shop().currency();
    }

    private Shop shop() {
        return shops.find().orElseThrow(() -> new NotFound("shop"));
    }
}
