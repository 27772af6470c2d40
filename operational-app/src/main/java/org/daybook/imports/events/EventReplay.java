package org.daybook.imports.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.daybook.imports.events.EventKind.Occasion;
import org.daybook.imports.events.file.EventFile;
import org.daybook.imports.events.file.EventRejected;
import org.daybook.imports.events.file.RecordedEvent;
import org.daybook.settings.Shop;
import org.springframework.stereotype.Component;

/** Does the events of a file again, one after the other, through the shop's own services. */
@Component
public class EventReplay {
    private static final Set<Integer> ANALYZED_AFTER = Set.of(100, 1_000, 10_000, 100_000);

    private final Map<String, EventKind> kinds = new TreeMap<>();
    private final ShopSetup setup;
    private final EventCountTable counts;

    EventReplay(List<EventKind> all, ShopSetup setup, EventCountTable counts) {
        all.forEach(kind -> kind.kinds().forEach(name -> kinds.put(name, kind)));
        this.setup = setup;
        this.counts = counts;
    }

    /**
     * What a file did.
     *
     * @param events in the file
     * @param fresh those that had not happened before
     * @param entries that they made in the ledger
     */
    public record Outcome(int events, long fresh, long entries) {}

    /**
     * In the transaction that runs: all of them or none.
     *
     * @throws EventRejected if one cannot be understood or done; it names which
     */
    public Outcome replay(EventFile file, Shop shop, long importId, IntConsumer progress) {
        EventCountTable.Counts before = counts.now();
        setup.apply(file.setup());
        EventIndex index = EventIndex.of(file.events());
        for (int i = 0; i < file.events().size(); i++) {
            RecordedEvent event = file.events().get(i);
            replay(new Occasion(event, shop, shop.noonOf(event.day()), importId, index));
            if (ANALYZED_AFTER.contains(i + 1)) {
                counts.analyze();
            }
            progress.accept(i + 1);
        }
        EventCountTable.Counts after = counts.now();
        return new Outcome(file.events().size(), after.events() - before.events(), after.entries() - before.entries());
    }

    private void replay(Occasion occasion) {
        try {
            kind(occasion.event()).replay(occasion);
        } catch (RuntimeException refused) {
            throw new EventFailed(occasion.event(), refused);
        }
    }

    private EventKind kind(RecordedEvent event) {
        return Optional.ofNullable(kinds.get(event.kind()))
                .orElseThrow(
                        () -> new EventRejected("event.unknown_kind", event.kind(), String.join(", ", kinds.keySet())));
    }
}
