package org.daybook.warehouse.metrics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a value is split: not at all, by a dimension, or by steps of time. */
record Cut(
        @Nullable Dimension dimension,
        @Nullable Grain grain,
        @Nullable LocalDate since) {
    static final String WHOLE_KEY = "";
    static final String BEFORE_KEY = "before";

    static Cut whole() {
        return new Cut(null, null, null);
    }

    static Cut by(Dimension dimension) {
        return new Cut(dimension, null, null);
    }

    static Cut by(Grain grain) {
        return new Cut(null, grain, null);
    }

    /** By steps of time from that day on; all rows before it are one group. */
    static Cut since(LocalDate day, Grain grain) {
        return new Cut(null, grain, day);
    }

    /** The expression that names the group of a row. */
    String sql(String day) {
        if (dimension != null) {
            return dimension.sql();
        }
        if (grain == null) {
            return "'" + WHOLE_KEY + "'";
        }
        String step = grain.sql("x." + day);
        return since == null
                ? step
                : "case when x." + day + " < date '" + since + "' then '" + BEFORE_KEY + "' else cast(" + step
                        + " as varchar) end";
    }

    boolean isWhole() {
        return dimension == null && grain == null;
    }
}
