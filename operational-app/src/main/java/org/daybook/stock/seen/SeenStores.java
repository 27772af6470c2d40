package org.daybook.stock.seen;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.settings.Choice;
import org.daybook.stock.Stores;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.springframework.stereotype.Component;

/** Finds the stores that pages offer and requests name: to its user a store of others is one that does not exist. */
@Component
public class SeenStores {
    private final Stores stores;

    SeenStores(Stores stores) {
        this.stores = stores;
    }

    /** All of them, to choose from. */
    public List<Choice> all(SignedIn me, Locale locale) {
        return stores.among(me.stores(), locale.toLanguageTag());
    }

    /** The one that was chosen; nothing if it is none of them. */
    public Optional<Choice> chosen(String code, SignedIn me, Locale locale) {
        return all(me, locale).stream()
                .filter(store -> store.code().equals(code))
                .findFirst();
    }

    /** @throws NotFound if there is no such store, or the user does not see it */
    public long find(String code, SignedIn me) {
        return stores.find(code).filter(me::seesStore).orElseThrow(() -> new NotFound("store", code));
    }
}
