package org.daybook.reports.data;

import java.math.BigDecimal;
import org.daybook.reports.text.Format;
import org.jspecify.annotations.Nullable;

/** A value with the way to print it; null is unknown and printed as a dash. */
public record Cell(@Nullable Object value, Format format, Tone tone) {

    static Cell of(@Nullable Object value, Format format) {
        return new Cell(value, format, Tone.NONE);
    }

    /** The value as a number, or null. */
    public @Nullable BigDecimal number() {
        return value instanceof Number number ? new BigDecimal(number.toString()) : null;
    }
}
