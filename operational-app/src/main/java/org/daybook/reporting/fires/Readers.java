package org.daybook.reporting.fires;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reporting.schedules.Audience;
import org.daybook.reporting.schedules.Reader;
import org.daybook.reporting.schedules.Schedule;
import org.daybook.settings.Shop;
import org.daybook.settings.Shops;
import org.springframework.stereotype.Component;

/** Which copies of a report its readers need: one for each language and each store or the whole shop. */
@Component
class Readers {
    private final Audience audience;
    private final Shops shops;

    Readers(Audience audience, Shops shops) {
        this.audience = audience;
        this.shops = shops;
    }

    /** One set of pages and who gets it. */
    record Copy(String language, long storeId, List<Reader> readers) {}

    private record Kind(String language, long storeId) {}

    /** A report without readers is printed all the same, for the archive, in the shop's language. */
    List<Copy> of(FireRow fire, Schedule schedule) {
        Map<Kind, List<Reader>> copies = new LinkedHashMap<>();
        audience.of(schedule, fire.dueAt().atZone(schedule.rule().zone()).toLocalDate()).stream()
                .filter(reader -> reader.obstacle().isEmpty())
                .forEach(reader -> reader.scopes(schedule.storeId())
                        .forEach(storeId -> copies.computeIfAbsent(
                                        new Kind(reader.language(), storeId), kind -> new ArrayList<>())
                                .add(reader)));
        if (copies.isEmpty()) {
            String language = shops.find().map(Shop::language).orElse("en");
            copies.put(new Kind(language, schedule.storeId()), List.of());
        }
        return copies.entrySet().stream()
                .map(copy -> new Copy(copy.getKey().language(), copy.getKey().storeId(), copy.getValue()))
                .toList();
    }
}
