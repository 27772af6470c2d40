package org.daybook.stock.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.settings.Choice;
import org.daybook.stock.Stores;
import org.daybook.users.SignedIn;
import org.springframework.stereotype.Component;

/** The locations that a user sees, to choose from. */
@Component
class Places {
    private final Stores stores;

    Places(Stores stores) {
        this.stores = stores;
    }

    List<Choice> of(SignedIn me, Locale locale) {
        return stores.among(me.stores(), locale.toLanguageTag());
    }

    Optional<Choice> find(String code, SignedIn me, Locale locale) {
        return of(me, locale).stream()
                .filter(place -> place.code().equals(code))
                .findFirst();
    }
}
