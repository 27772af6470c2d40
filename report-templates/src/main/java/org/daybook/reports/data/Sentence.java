package org.daybook.reports.data;

import java.util.List;
import java.util.stream.Collectors;

/** A sentence in parts, because a change in it is printed in the colour of its tone. */
public record Sentence(List<Part> parts) {

    /** A stretch of text of one tone. */
    public record Part(String text, Tone tone) {}

    static Sentence plain(String text) {
        return new Sentence(List.of(new Part(text, Tone.NONE)));
    }

    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
