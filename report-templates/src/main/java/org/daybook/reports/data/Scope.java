package org.daybook.reports.data;

import org.jspecify.annotations.Nullable;

/** What a report is narrowed to; null is all. */
public record Scope(
        @Nullable Long storeId,
        @Nullable String store,
        @Nullable Long channelId,
        @Nullable String channel) {
    public static final Scope ALL = new Scope(null, null, null, null);
}
