package org.daybook.web.alerts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for whoever is signed in.
 *
 * @param kind its words are the messages {@code alert.<kind>} (how many), {@code .text} and {@code .action}
 * @param isFailure whether something failed, not only waits
 * @param count how many there are
 * @param weight as how many it counts beside the bell
 * @param details what the text names
 * @param amount what they come to, null where money has no part in it
 * @param path of the page on which it is mended
 */
public record Alert(
        String kind,
        boolean isFailure,
        long count,
        long weight,
        List<Object> details,
        @Nullable BigDecimal amount,
        String path) {

    public Alert {
        details = List.copyOf(details);
    }

    public static Alert failure(String kind, long count, String path, Object... details) {
        return new Alert(kind, true, count, count, List.of(details), null, path);
    }

    public static Alert waiting(String kind, long count, String path, Object... details) {
        return new Alert(kind, false, count, count, List.of(details), null, path);
    }

    public Alert of(BigDecimal sum) {
        return new Alert(kind, isFailure, count, weight, details, sum, path);
    }

    /** One piece of work, however many there are. */
    public Alert asOne() {
        return new Alert(kind, isFailure, count, 1, details, amount, path);
    }
}
