package org.daybook.analytics.sql.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Where values stand along an axis that always has zero on it. */
record Scale(BigDecimal least, BigDecimal most, int start, int end) {
    private static final int STEPS = 4;

    /** From the pixel where the least value stands to that of the greatest. */
    static Scale of(Collection<BigDecimal> values, int start, int end) {
        BigDecimal most = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal least = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal step = step(most.subtract(least));
        return new Scale(
                least.divide(step, 0, RoundingMode.FLOOR).multiply(step),
                most.divide(step, 0, RoundingMode.CEILING).multiply(step),
                start,
                end);
    }

    int at(BigDecimal value) {
        BigDecimal range = most.subtract(least);
        if (range.signum() == 0) {
            return start;
        }
        BigDecimal share = value.subtract(least).divide(range, MathContext.DECIMAL32);
        return start
                + share.multiply(BigDecimal.valueOf(end - start))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValue();
    }

    /** Round values from the least to the greatest. */
    List<BigDecimal> marks() {
        BigDecimal step = step(most.subtract(least));
        List<BigDecimal> marks = new ArrayList<>();
        for (BigDecimal mark = least; mark.compareTo(most) <= 0; mark = mark.add(step)) {
            marks.add(mark);
        }
        return marks;
    }

    /** 1, 2, 2.5 or 5 of a power of ten. */
    private static BigDecimal step(BigDecimal range) {
        if (range.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal rough = range.divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL32);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        for (String factor : new String[] {"1", "2", "2.5", "5"}) {
            BigDecimal step = power.multiply(new BigDecimal(factor));
            if (step.compareTo(rough) >= 0) {
                return step;
            }
        }
        return power.scaleByPowerOfTen(1);
    }
}
