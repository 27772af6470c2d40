package org.daybook.stock.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.settings.Choice;
import org.daybook.stock.Stores;
import org.daybook.users.SignedIn;
import org.daybook.web.list.ListState;
import org.springframework.stereotype.Component;

/** The locations that a user sees, to choose from. */
@Component
class Places {
    private final Stores stores;

    Places(Stores stores) {
        this.stores = stores;
    }

    List<Choice> of(SignedIn me, Locale locale) {
        return stores.all(locale.toLanguageTag()).stream()
                .filter(place -> me.seesStore(place.id()))
                .toList();
    }

    Optional<Choice> find(String code, SignedIn me, Locale locale) {
        return of(me, locale).stream()
                .filter(place -> place.code().equals(code))
                .findFirst();
    }

    /** The one that a list is filtered by. */
    static Optional<Long> chosen(ListState state) {
        return number(state, "store");
    }

    /** What is no number does not restrict the list. */
    static Optional<Long> number(ListState state, String name) {
        return state.value(name).filter(text -> text.matches("\\d{1,15}")).map(Long::valueOf);
    }
}
