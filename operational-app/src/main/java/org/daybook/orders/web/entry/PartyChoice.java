package org.daybook.orders.web.entry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.customers.Customers;
import org.daybook.orders.web.Tenders;
import org.daybook.orders.web.entry.OrderEntry.Parties;
import org.daybook.payments.Tender;
import org.daybook.settings.Channels;
import org.daybook.settings.Choice;
import org.daybook.stock.seen.SeenStores;
import org.daybook.users.SignedIn;
import org.daybook.web.form.Fields;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Who buys, where, and how it is paid: what there is to choose from, and what was chosen. */
@Component
class PartyChoice {
    private final SeenStores stores;
    private final Channels channels;
    private final Customers customers;

    PartyChoice(SeenStores stores, Channels channels, Customers customers) {
        this.stores = stores;
        this.channels = channels;
        this.customers = customers;
    }

    /** What nobody chose is the first there is; what is wrong is noted with the fields. */
    Parties read(Fields fields, SignedIn me, Locale locale) {
        List<Choice> mine = stores.all(me, locale);
        List<Choice> ways = channels.all(locale.toLanguageTag());
        return new Parties(chosen(mine, fields.raw("store")), chosen(ways, fields.raw("channel")), customer(fields));
    }

    Optional<Tender> tender(Fields fields, Parties chosen, SignedIn me) {
        long storeId = stores.find(chosen.store(), me);
        return Tenders.of(fields.raw("tender").isEmpty() ? "cash" : fields.raw("tender"), storeId);
    }

    void offer(ModelAndView page, SignedIn me, Locale locale) {
        page.addObject("stores", stores.all(me, locale));
        page.addObject("channels", channels.all(locale.toLanguageTag()));
        page.addObject("tenders", Tenders.ALL);
    }

    private static String chosen(List<Choice> choices, String code) {
        return choices.stream()
                .map(Choice::code)
                .filter(code::equals)
                .findFirst()
                .orElse(choices.isEmpty() ? "" : choices.get(0).code());
    }

    private Optional<String> customer(Fields fields) {
        String typed = fields.raw("customer");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (customers.find(typed).isPresent()) {
            return Optional.of(typed);
        }
        List<Long> found = customers.search(typed, 2);
        if (found.size() == 1) {
            return customers.number(found.get(0));
        }
        fields.fault("customer", found.isEmpty() ? "new.customer.none" : "new.customer.several", typed);
        return Optional.empty();
    }
}
