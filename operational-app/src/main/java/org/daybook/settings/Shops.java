package org.daybook.settings;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Opens the shop of an empty database, and finds it again. */
@Service
public class Shops {
    private final ShopTable table;
    private final Clock clock;

    Shops(ShopTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    public Optional<Shop> find() {
        return table.find();
    }

    /** The language of the shop's own names; English as long as there is no shop. */
    public String language() {
        return table.find().map(Shop::language).orElse("en");
    }

    /** What the shop is called on its pages; empty as long as nobody said. */
    public String name() {
        return table.name();
    }

    /** Sets {@link #name}. */
    public void call(String name) {
        table.call(name);
    }

    /** How tax is rounded in orders that do not say: by {@code document} or by {@code line}. */
    public void roundBy(String rounding) {
        table.roundBy(rounding);
    }

    public void open(Shop shop) {
        table.insert(shop, clock.instant());
    }
}
