package org.daybook.reports.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.daybook.reports.definition.Good;
import org.daybook.reports.text.Format;
import org.jspecify.annotations.Nullable;

/** The change from b to a: (a − b) ÷ |b|; of a negative b only the amount; of ratios the difference in points. */
final class Change {
    private static final int SCALE = 6;
    private static final int PRINTED = 3;

    private Change() {}

    static Cell of(@Nullable BigDecimal now, @Nullable BigDecimal before, Format format, Good good) {
        if (now == null || before == null) {
            return Cell.of(null, format);
        }
        BigDecimal difference = now.subtract(before);
        Tone tone = tone(difference, good);
        if (format == Format.SIGNED) {
            return new Cell(difference, Format.SIGNED, tone);
        }
        if (format == Format.POINTS) {
            BigDecimal points = difference.setScale(SCALE, RoundingMode.HALF_UP);
            return new Cell(points, Format.POINTS, isPrintedAsZero(points) ? Tone.NEUTRAL : tone);
        }
        if (before.signum() == 0) {
            return Cell.of(null, Format.CHANGE);
        }
        if (before.signum() < 0) {
            return new Cell(difference, Format.SIGNED, tone);
        }
        BigDecimal ratio = difference.divide(before, SCALE, RoundingMode.HALF_UP);
        return new Cell(ratio, Format.CHANGE, isPrintedAsZero(ratio) ? Tone.NEUTRAL : tone);
    }

    // A change of 0.0 % is neither good nor bad news.
    private static boolean isPrintedAsZero(BigDecimal ratio) {
        return ratio.setScale(PRINTED, RoundingMode.HALF_UP).signum() == 0;
    }

    private static Tone tone(BigDecimal difference, Good good) {
        if (difference.signum() == 0) {
            return Tone.NEUTRAL;
        }
        return switch (good) {
            case UP -> difference.signum() > 0 ? Tone.GOOD : Tone.BAD;
            case DOWN -> difference.signum() < 0 ? Tone.GOOD : Tone.BAD;
            case NONE, ROW -> Tone.NEUTRAL;
        };
    }

    /** A ratio of sums; null when the denominator is zero or unknown. */
    static @Nullable BigDecimal ratio(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0
                ? null
                : part.divide(whole, SCALE, RoundingMode.HALF_UP);
    }
}
