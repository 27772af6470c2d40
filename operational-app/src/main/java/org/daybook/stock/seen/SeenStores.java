package org.daybook.stock.seen;

import org.daybook.stock.Stores;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.springframework.stereotype.Component;

/** Finds the stores that requests name: to its user a store of others is one that does not exist. */
@Component
public class SeenStores {
    private final Stores stores;

    SeenStores(Stores stores) {
        this.stores = stores;
    }

    /** @throws NotFound if there is no such store, or the user does not see it */
    public long find(String code, SignedIn me) {
        return stores.find(code).filter(me::seesStore).orElseThrow(() -> new NotFound("store", code));
    }
}
