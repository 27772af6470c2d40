package org.daybook.analytics.dictionary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.daybook.database.Home;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseDamaged;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;
import org.springframework.stereotype.Service;

/** Looks tables up in the models that the load makes them from. */
@Service
public class Dictionary {
    private final ModelCatalog catalog = ModelCatalog.load();
    private final Home home;
    private final SampleTable samples;
    private final Map<Sampled, Map<String, List<String>>> known = new ConcurrentHashMap<>();

    private record Sampled(long releaseId, String table) {}

    Dictionary(Home home, SampleTable samples) {
        this.home = home;
        this.samples = samples;
    }

    /** The release that says how fresh the tables are; empty if there is none that can be read. */
    public Optional<Release> release() {
        try {
            return Release.current(home.warehouse());
        } catch (ReleaseDamaged damaged) {
            return Optional.empty();
        }
    }

    public Lineage lineage(Model table) {
        return new Lineage(catalog, table);
    }

    /** A few values of each column by its name; a release never changes, so that they are read once. */
    public Map<String, List<String>> sample(Model table) {
        try {
            return release().map(release -> sample(release, table)).orElse(Map.of());
        } catch (ReleaseDamaged damaged) {
            return Map.of();
        }
    }

    private Map<String, List<String>> sample(Release release, Model table) {
        known.keySet().removeIf(other -> other.releaseId() != release.id());
        return known.computeIfAbsent(
                new Sampled(release.id(), table.qualifiedName()), key -> samples.read(release, catalog, table));
    }

    /** All tables by name, those of the core first. */
    public List<Model> tables() {
        return catalog.all().stream()
                .sorted((one, other) -> one.qualifiedName().compareTo(other.qualifiedName()))
                .toList();
    }

    /** Tables that have all these words in their names, meanings, or those of one of their columns. */
    public List<Model> search(String words, Locale language) {
        List<String> wanted = Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return tables().stream()
                .filter(table -> wanted.stream().allMatch(word -> isAbout(table, word, language)))
                .toList();
    }

    public Optional<Model> find(String schema, String name) {
        return catalog.find(schema, name);
    }

    private static boolean isAbout(Model table, String word, Locale language) {
        return Stream.concat(
                        Stream.of(table.qualifiedName(), table.description(language)),
                        table.columns().stream().flatMap(column -> Stream.of(column.name(), meaning(column, language))))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word));
    }

    /** In that language, in English where there is none. */
    public static String meaning(Model.Column column, Locale language) {
        return column.description()
                .getOrDefault(language.toLanguageTag(), column.description().getOrDefault("en", ""));
    }
}
