package org.daybook.cli;

import java.util.Optional;
import org.daybook.database.Database;
import org.daybook.database.Home;
import org.daybook.warehouse.Release;

/** The shop in a home, for commands that need one that exists. */
final class Shop {

    private Shop() {}

    /** @throws CommandFailed if nothing was set up in this home yet */
    static Database open(Home home, CliText text) {
        return Database.ifInitialised(home).orElseThrow(() -> new CommandFailed(text.of("shop.none", home.root())));
    }

    /** @throws CommandFailed if the release is not there, or nothing was loaded yet */
    static Release release(Home home, Optional<Long> id, CliText text) {
        home.requireReadable();
        home.closeToOthers();
        if (id.isPresent()) {
            return Release.of(home.warehouse(), id.get());
        }
        return Release.current(home.warehouse()).orElseThrow(() -> new CommandFailed(none(home, text)));
    }

    private static String none(Home home, CliText text) {
        return Database.isInitialised(home) ? text.of("release.none") : text.of("shop.none", home.root());
    }
}
