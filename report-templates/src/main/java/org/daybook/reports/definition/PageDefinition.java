package org.daybook.reports.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the layout: what it is about, and the sentence that answers its question; {@code otherwise} lists
 * what stands in for a sentence of which some value is unknown, the fullest first. {@code nothing} is said where all
 * headlines are zero, in a report to which that is an answer.
 */
public record PageDefinition(
        String id,
        LocalText subject,
        @Nullable LocalText sentence,
        List<LocalText> otherwise,
        @Nullable LocalText nothing) {

    public PageDefinition {
        otherwise = otherwise == null ? List.of() : otherwise;
    }
}
