package org.daybook.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list, and the cursor of those that follow: where a list goes on, whatever was added meanwhile.
 *
 * @param next null if nothing follows
 */
public record Slice<T>(List<T> rows, @Nullable String next) {
    /** How many rows programs may ask for at once. */
    public static final int MOST = 200;

    private static final String BETWEEN = "\n";

    public Slice {
        rows = List.copyOf(rows);
    }

    /** @throws WrongFields if it is none that a list may have */
    public static int limit(int asked) {
        if (asked < 1 || asked > MOST) {
            throw WrongFields.of("limit", "api.range", 1, MOST);
        }
        return asked;
    }

    /**
     * Cuts off what was read only to see whether anything follows.
     *
     * @param found up to one row more than the limit
     * @param key by which the row is found again
     */
    public static <T> Slice<T> of(List<T> found, int limit, Function<T, List<?>> key) {
        if (found.size() <= limit) {
            return new Slice<>(found, null);
        }
        List<T> rows = found.subList(0, limit);
        return new Slice<>(rows, cursor(key.apply(rows.get(limit - 1))));
    }

    /**
     * The key that a cursor stands for, nothing for the beginning.
     *
     * @throws WrongFields if it is no cursor of ours
     */
    public static <K> Optional<K> after(@Nullable String cursor, Function<List<String>, K> key) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException(text);
            }
            return Optional.of(key.apply(List.of(text.split(BETWEEN, -1))));
        } catch (RuntimeException notOurs) {
            throw WrongFields.of("cursor", "api.cursor");
        }
    }

    /** The cursor of what follows the row with this key. */
    public static String cursor(List<?> key) {
        String text = String.join(BETWEEN, key.stream().map(String::valueOf).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
