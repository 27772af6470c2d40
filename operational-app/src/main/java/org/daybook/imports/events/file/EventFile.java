package org.daybook.imports.events.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.daybook.imports.reading.Row;
import org.daybook.imports.reading.RowSource;
import org.daybook.imports.reading.SourceFile;
import org.daybook.imports.reading.UnreadableFile;
import org.daybook.imports.reading.UnreadableFile.Reason;

/**
 * A file of events, as a JSON list or as CSV with the columns id, date, event and payload.
 *
 * @param setup what setup.json beside the file says of the shop; empty if there is none
 */
public record EventFile(List<RecordedEvent> events, Payload setup) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COLUMNS = List.of("id", "date", "event", "payload");
    private static final int PAYLOAD = COLUMNS.indexOf("payload");

    public EventFile {
        events = List.copyOf(events);
    }

    /**
     * Reads the whole file.
     *
     * @throws UnreadableFile if the file as a whole cannot be read
     * @throws EventRejected if it is no list of events
     * @throws PlaceRejected if an event cannot be understood
     */
    public static EventFile read(Path file) {
        requireReadable(file);
        try {
            boolean isJson = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
            List<RecordedEvent> events = isJson ? ofJson(file) : ofCsv(file);
            if (events.isEmpty()) {
                throw new EventRejected("event.none", file);
            }
            Path setup = file.resolveSibling("setup.json");
            JsonNode shop = Files.isReadable(setup) ? tree(Files.readString(setup), setup) : JSON.createObjectNode();
            return new EventFile(events, new Payload(shop));
        } catch (IOException unreadable) {
            throw new UnreadableFile(Reason.DAMAGED, String.valueOf(unreadable.getMessage()));
        }
    }

    private static void requireReadable(Path file) {
        if (Files.isDirectory(file)) {
            throw new UnreadableFile(Reason.FOLDER, file.toString());
        }
        if (!Files.isReadable(file)) {
            throw new UnreadableFile(Reason.NOT_FOUND, file.toString());
        }
        if (file.toFile().length() == 0) {
            throw new UnreadableFile(Reason.EMPTY, file.toString());
        }
    }

    private static List<RecordedEvent> ofJson(Path file) throws IOException {
        JsonNode list = tree(Files.readString(file), file);
        if (!list.isArray()) {
            throw new EventRejected("event.no_list", file);
        }
        List<RecordedEvent> events = new ArrayList<>();
        for (JsonNode each : list) {
            Payload event = new Payload(each);
            String place = event.optionalText("id").orElse("#" + (events.size() + 1));
            events.add(at(place, () -> event(event, each.path("payload"))));
        }
        return events;
    }

    private static List<RecordedEvent> ofCsv(Path file) throws IOException {
        try (RowSource rows = SourceFile.recognise(file, null, null).rows()) {
            List<Integer> places = COLUMNS.stream().map(rows.header()::indexOf).toList();
            if (places.contains(-1)) {
                throw new EventRejected("event.columns", file, String.join(", ", COLUMNS));
            }
            List<RecordedEvent> events = new ArrayList<>();
            for (Row row = rows.next(); row != null; row = rows.next()) {
                ObjectNode event = JSON.createObjectNode();
                for (int i = 0; i < PAYLOAD; i++) {
                    event.put(COLUMNS.get(i), row.cell(places.get(i)));
                }
                String payload = row.cell(places.get(PAYLOAD));
                events.add(at(event.path("id").asText(), () -> event(new Payload(event), payload(payload))));
            }
            return events;
        }
    }

    private static RecordedEvent at(String place, Supplier<RecordedEvent> reading) {
        try {
            return reading.get();
        } catch (EventRejected rejected) {
            throw new PlaceRejected("event.unread", place, rejected);
        }
    }

    private static RecordedEvent event(Payload event, JsonNode payload) {
        if (!payload.isObject()) {
            throw new EventRejected("event.field_missing", "payload");
        }
        return new RecordedEvent(event.text("id"), event.day("date"), event.text("event"), new Payload(payload));
    }

    private static JsonNode payload(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new EventRejected("event.payload_broken", broken.getLocation().getColumnNr());
        }
    }

    private static JsonNode tree(String json, Path file) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new EventRejected(
                    "event.no_json",
                    file,
                    broken.getLocation().getLineNr(),
                    broken.getLocation().getColumnNr());
        }
    }
}
