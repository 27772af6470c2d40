package org.daybook.analytics.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts beside the axes of drawings: in thousands, in Chinese in ten thousands. */
final class Scaled {
    private static final int THOUSAND = 3;
    private static final int TEN_THOUSAND = 4;

    private Scaled() {}

    /** How many digits fall away. */
    static int digits(String language) {
        return language.startsWith("zh") ? TEN_THOUSAND : THOUSAND;
    }

    /** With one decimal: 191.5. */
    static String tenth(BigDecimal amount, int digits) {
        return amount.movePointLeft(digits)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('-', '\u2212');
    }

    /** With a sign: +14.2. */
    static String signed(BigDecimal amount, int digits) {
        return (amount.signum() > 0 ? "+" : "") + tenth(amount, digits);
    }

    /** Without zeros that say nothing: 200, 0.5. */
    static String plain(BigDecimal amount, int digits) {
        BigDecimal scaled = amount.movePointLeft(digits).setScale(2, RoundingMode.HALF_UP);
        return scaled.signum() == 0 ? "0" : scaled.stripTrailingZeros().toPlainString();
    }
}
