package org.daybook.reports.definition;

import java.util.List;
import org.daybook.reports.text.Format;
import org.jspecify.annotations.Nullable;

/**
 * A column of a block. Its value is the query's column {@code id}, or the {@code change} between two columns, the
 * {@code shareOf} the total row, or a {@code ratio} of two columns that the query sums; {@code labels} translates codes,
 * {@code heat} holds the limits of the colour steps, {@code below} prints under another column, {@code shades} colours
 * another column and is not printed itself.
 */
public record ColumnDefinition(
        String id,
        @Nullable Label label,
        @Nullable String metric,
        @Nullable Format format,
        int width,
        List<String> change,
        @Nullable String shareOf,
        List<String> ratio,
        Good good,
        @Nullable String labels,
        List<Double> heat,
        @Nullable String below,
        @Nullable String shades,
        @Nullable String tint) {

    public ColumnDefinition {
        change = change == null ? List.of() : change;
        ratio = ratio == null ? List.of() : ratio;
        heat = heat == null ? List.of() : heat;
        good = good == null ? Good.NONE : good;
    }

    /** Whether a page has a column of its own for it. */
    public boolean isPlaced() {
        return below == null && shades == null;
    }

    public boolean isComputed() {
        return !change.isEmpty() || !ratio.isEmpty() || shareOf != null;
    }
}
