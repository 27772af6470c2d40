package org.daybook.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import org.springframework.web.util.UriUtils;

/**
 * Addresses with names in them, such as SKUs and order numbers, which may hold anything: each is percent-encoded. What
 * no address can hold, or is a page of its own, has a tilde before it.
 */
public final class Paths {
    /** Browsers and servers follow the dots; the words are pages beside those of orders, products and customers. */
    static final Set<String> RESERVED = Set.of(".", "..", "new", "export");

    private static final String MARK = "~";

    private Paths() {}

    /**
     * An address.
     *
     * @param template with a name in braces for each of the names, such as {@code /orders/{no}}
     */
    public static String of(String template, String... names) {
        String path = template;
        for (String name : names) {
            path = path.replaceFirst("\\{\\w+}", Matcher.quoteReplacement(segment(name)));
        }
        return path;
    }

    static String segment(String name) {
        return UriUtils.encode(isMarked(name) ? MARK + name : name, StandardCharsets.UTF_8);
    }

    /** The name that a decoded segment stands for. */
    static String name(String segment) {
        return segment.startsWith(MARK) && isMarked(segment) ? segment.substring(1) : segment;
    }

    /** Marks lead to more marks, so that every name has an address of its own. */
    private static boolean isMarked(String name) {
        return RESERVED.contains(name.replaceFirst("^" + MARK + "+", ""));
    }
}
