package org.daybook.reports.definition;

import org.jspecify.annotations.Nullable;

/** A page of the layout: what it is about, and the sentence that answers its question. */
public record PageDefinition(
        String id, LocalText subject, @Nullable LocalText sentence) {}
