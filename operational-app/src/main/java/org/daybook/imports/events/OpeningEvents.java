package org.daybook.imports.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daybook.imports.events.EventKind.Occasion;
import org.daybook.imports.events.file.Payload;
import org.daybook.orders.history.HistorySummary;
import org.daybook.orders.history.HistorySummary.Kind;
import org.daybook.orders.history.HistorySummary.Sum;
import org.springframework.stereotype.Component;

/** What there was before the books begin: sums of the past, and balances. */
@Component
class OpeningEvents implements EventKind {
    private final HistorySummary history;
    private final OpeningBalances balances;
    private final Names names;

    OpeningEvents(HistorySummary history, OpeningBalances balances, Names names) {
        this.history = history;
        this.balances = balances;
        this.names = names;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("historical_import", "opening_balances");
    }

    @Override
    public void replay(Occasion occasion) {
        if (occasion.event().kind().equals("opening_balances")) {
            balances.open(occasion);
            return;
        }
        List<Sum> sums = new ArrayList<>();
        for (Payload row : occasion.payload().someParts("rows")) {
            sums.add(sum(occasion, row));
        }
        history.take(occasion.importId(), occasion.payload().text("import"), sums, occasion.moment());
    }

    private Sum sum(Occasion occasion, Payload row) {
        return new Sum(
                row.has("class") ? row.choice(Kind.class, "class") : Kind.SALE,
                names.store(row.text("store")),
                names.channel(row.text("channel")),
                names.campaign(row.optionalText("campaign")),
                occasion.money(occasion.exact("net", row.number("net"))),
                occasion.money(occasion.exact("discount", row.notNegativeOrZero("discount"))),
                row.optionalNumber("cogs")
                        .map(cogs -> occasion.money(occasion.exact("cogs", cogs)))
                        .orElse(null));
    }
}
