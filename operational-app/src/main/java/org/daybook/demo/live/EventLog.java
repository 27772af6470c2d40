package org.daybook.demo.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What happens up to a last day, in whatever sequence it is told; what lies after that day has not happened. */
final class EventLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalDate lastDay;
    private final List<Event> events = new ArrayList<>();

    EventLog(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    /** The kinds of events, in the sequence in which they happen on a day. */
    enum Kind {
        OPENING_BALANCES,
        PURCHASE_RECEIPT,
        ORDER_PLACED,
        PAYMENT_CAPTURED,
        SHIPMENT,
        ORDER_CANCELLED,
        RETURN_RECEIVED,
        REFUND_PAID,
        STOCK_ISSUE,
        EXPENSE,
        OWNER_DRAWINGS,
        MANUAL_JOURNAL
    }

    /** Kept as text, which takes a fraction of the memory. */
    private record Event(LocalDate day, Kind kind, String payload) {}

    static ObjectNode fields() {
        return JSON.createObjectNode();
    }

    /** An amount as the books write it. */
    static String money(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    void add(LocalDate day, Kind kind, ObjectNode payload) {
        if (!day.isAfter(lastDay)) {
            events.add(new Event(day, kind, payload.toString()));
        }
    }

    /** By day and kind, one event on a line. */
    void write(Path file) throws IOException {
        events.sort(Comparator.comparing(Event::day).thenComparing(Event::kind));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < events.size(); i++) {
                out.write(i == 0 ? "[\n" : ",\n");
                out.write(line(i + 1, events.get(i)));
            }
            out.write("\n]\n");
        }
    }

    private static String line(int number, Event event) {
        return "{\"id\":\"E%05d\",\"date\":\"%s\",\"event\":\"%s\",\"payload\":%s}"
                .formatted(number, event.day(), event.kind().name().toLowerCase(Locale.ROOT), event.payload());
    }
}
