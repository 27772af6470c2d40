package org.daybook.settings;

/**
 * A detail of a refusal that has a word in each language itself.
 *
 * @param key of the word in {@code messages/refusals}
 */
public record Word(String key) {
    @Override
    public String toString() {
        return key;
    }
}
