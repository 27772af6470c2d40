package org.daybook.imports.lines;

/** The mapping does not fit the fields or the file; the message is the sentence for the user. */
public final class MappingRefused extends RuntimeException {
    MappingRefused(String sentence) {
        super(sentence);
    }
}
