package org.daybook.imports.values;

import java.util.Locale;
import java.util.Optional;

/** The sign before the decimals of a number; the other one may group its thousands. */
public enum DecimalSign {
    POINT('.', ','),
    COMMA(',', '.');

    final char decimal;
    final char group;

    DecimalSign(char decimal, char group) {
        this.decimal = decimal;
        this.group = group;
    }

    public static Optional<DecimalSign> parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case ".", "point" -> Optional.of(POINT);
            case ",", "comma" -> Optional.of(COMMA);
            default -> Optional.empty();
        };
    }

    public String sign() {
        return String.valueOf(decimal);
    }
}
