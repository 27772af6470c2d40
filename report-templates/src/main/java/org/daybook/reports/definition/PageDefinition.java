package org.daybook.reports.definition;

import org.jspecify.annotations.Nullable;

/**
 * A page of the layout: what it is about, and the sentence that answers its question; {@code otherwise} stands in for a
 * sentence of which some value is unknown.
 */
public record PageDefinition(
        String id,
        LocalText subject,
        @Nullable LocalText sentence,
        @Nullable LocalText otherwise) {}
