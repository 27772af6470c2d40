package org.daybook.warehouse.metrics;

import org.jspecify.annotations.Nullable;

/** How a value is split: not at all, by a dimension, or by steps of time. */
record Cut(@Nullable Dimension dimension, @Nullable Grain grain) {
    static final String WHOLE_KEY = "";

    static Cut whole() {
        return new Cut(null, null);
    }

    static Cut by(Dimension dimension) {
        return new Cut(dimension, null);
    }

    static Cut by(Grain grain) {
        return new Cut(null, grain);
    }

    /** The expression that names the group of a row. */
    String sql(String day) {
        if (dimension != null) {
            return dimension.sql();
        }
        return grain != null ? grain.sql("x." + day) : "'" + WHOLE_KEY + "'";
    }

    boolean isWhole() {
        return dimension == null && grain == null;
    }
}
