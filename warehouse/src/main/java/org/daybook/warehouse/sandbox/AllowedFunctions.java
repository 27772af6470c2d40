package org.daybook.warehouse.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The functions of queries: those listed in {@code sandbox/functions.txt} and no other. */
final class AllowedFunctions {
    private static final String TABLE = "table:";

    private final Set<String> names = new HashSet<>();

    AllowedFunctions() {
        try (InputStream list =
                Objects.requireNonNull(AllowedFunctions.class.getResourceAsStream("/sandbox/functions.txt"))) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .forEach(names::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean allows(String function) {
        return names.contains(function.toLowerCase(Locale.ROOT));
    }

    boolean allowsTable(String function) {
        return names.contains(TABLE + function.toLowerCase(Locale.ROOT));
    }

    /** Names to suggest from. */
    Set<String> names() {
        return names;
    }
}
