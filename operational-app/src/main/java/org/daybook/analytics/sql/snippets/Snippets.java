package org.daybook.analytics.sql.snippets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Ready queries, in the order in which they are shown. */
public final class Snippets {
    private static final List<Snippet> ALL = Stream.of(
                    "net-sales-by-month",
                    "same-week-a-year-ago",
                    "sales-by-store",
                    "top-products",
                    "margin-by-product",
                    "customers-by-segment",
                    "stock-to-reorder",
                    "payments-by-method")
            .map(name -> new Snippet(name, text(name)))
            .toList();

    private Snippets() {}

    /** @param name of its file; its title is the message {@code sql.snippet.<name>} */
    public record Snippet(String name, String text) {}

    public static List<Snippet> all() {
        return ALL;
    }

    public static Optional<Snippet> find(String name) {
        return ALL.stream().filter(snippet -> snippet.name().equals(name)).findFirst();
    }

    private static String text(String name) {
        try (InputStream file = Snippets.class.getResourceAsStream("/snippets/" + name + ".sql")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
