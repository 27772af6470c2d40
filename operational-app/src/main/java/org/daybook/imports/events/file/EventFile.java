package org.daybook.imports.events.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    public EventFile {
        events = List.copyOf(events);
    }

    /**
     * Reads the whole file.
     *
     * @throws UnreadableFile if the file as a whole cannot be read
     * @throws EventRejected if an event cannot be understood
     */
    public static EventFile read(Path file) {
        requireReadable(file);
        try {
            boolean isJson = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
            List<RecordedEvent> events = isJson ? ofJson(file) : ofCsv(file);
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
    }

    private static List<RecordedEvent> ofJson(Path file) throws IOException {
        JsonNode list = tree(Files.readString(file), file);
        if (!list.isArray()) {
            throw new EventRejected("event.no_list", file);
        }
        List<RecordedEvent> events = new ArrayList<>();
        for (JsonNode each : list) {
            Payload event = new Payload(each);
            events.add(event(event.text("id"), event.text("date"), event.text("event"), each.path("payload")));
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
                String id = row.cell(places.get(0));
                events.add(event(
                        id, row.cell(places.get(1)), row.cell(places.get(2)), tree(row.cell(places.get(3)), file)));
            }
            return events;
        }
    }

    private static RecordedEvent event(String id, String day, String kind, JsonNode payload) {
        try {
            return new RecordedEvent(id, LocalDate.parse(day), kind, new Payload(payload));
        } catch (DateTimeException unreadable) {
            throw new EventRejected("event.field_unreadable", id + " date", day);
        }
    }

    private static JsonNode tree(String json, Path file) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new EventRejected("event.no_json", file, broken.getOriginalMessage());
        }
    }
}
