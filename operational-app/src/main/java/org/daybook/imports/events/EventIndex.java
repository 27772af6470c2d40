package org.daybook.imports.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.imports.events.file.EventRejected;
import org.daybook.imports.events.file.RecordedEvent;

/** Finds the events of a file by the ids that other events of it name. */
record EventIndex(Map<String, RecordedEvent> byId) {
    private static final Map<String, String> DOCUMENT_FIELDS = Map.of(
            "expense", "expense", "manual_journal", "journal", "owner_capital", "payment", "owner_drawings", "payment");

    static EventIndex of(List<RecordedEvent> events) {
        Map<String, RecordedEvent> byId = new HashMap<>();
        events.forEach(event -> byId.putIfAbsent(event.id(), event));
        return new EventIndex(byId);
    }

    /**
     * The key of an event that can be reversed.
     *
     * @throws EventRejected if the file has no such event, or it is undone by its counter-event only
     */
    String reversibleKey(String id) {
        RecordedEvent event =
                Optional.ofNullable(byId.get(id)).orElseThrow(() -> new EventRejected("event.unknown_id", id));
        String field = DOCUMENT_FIELDS.get(event.kind());
        if (field == null) {
            throw new EventRejected("event.not_reversible", id, event.kind());
        }
        return event.kind() + ":" + event.payload().text(field);
    }
}
