package org.daybook.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What was asked for cannot be done, and nothing has changed. The sentence for people is found by its key. */
public abstract class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A detail that has a word in each language itself.
     *
     * @param key of the word in {@code messages/refusals}
     */
    public record Word(String key) {
        @Override
        public String toString() {
            return key;
        }
    }

    private final String key;
    private final transient List<Object> details;

    /**
     * Names why.
     *
     * @param message for logs, in English
     * @param key of the sentence in {@code messages/refusals}
     * @param details what the sentence names, in the order of its places; a {@link Word} in the reader's language
     */
    protected Refused(String message, String key, Object... details) {
        super(message);
        this.key = key;
        this.details = List.copyOf(Arrays.asList(details));
    }

    /** What programs are told besides, by name; nothing by default. */
    public Map<String, Object> facts() {
        return Map.of();
    }

    public final String key() {
        return key;
    }

    /** What the sentence names, in the order of its places. */
    public final List<Object> details() {
        return details;
    }
}
