package org.daybook.warehouse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.daybook.warehouse.messages.Sentence;

/** There is no release of the number that was asked for. */
public final class ReleaseMissing extends RuntimeException {
    private final long id;
    private final transient List<Long> existing;

    public ReleaseMissing(long id, List<Long> existing) {
        super(sentence(id, existing).in(Locale.ENGLISH));
        this.id = id;
        this.existing = List.copyOf(existing);
    }

    public long id() {
        return id;
    }

    public List<Long> existing() {
        return existing;
    }

    /** That it is missing, and which there are. */
    public String sentence(Locale language) {
        return sentence(id, existing).in(language);
    }

    private static Sentence sentence(long id, List<Long> existing) {
        String name = Long.toString(id);
        return existing.isEmpty()
                ? Sentence.of("release.none", name)
                : Sentence.of(
                        "release.missing",
                        name,
                        existing.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
