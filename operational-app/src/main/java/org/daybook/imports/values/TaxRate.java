package org.daybook.imports.values;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A tax rate as a fraction, from 0 up to but not including 1. */
public record TaxRate(BigDecimal fraction) {

    /** Reads `0.13` or `13%`; null when the text is neither. A bare 13 is refused: it could mean both. */
    public static @Nullable TaxRate parse(String text, DecimalSign sign) {
        String stripped = NumberText.strip(text);
        boolean percent = stripped.endsWith("%") || stripped.endsWith("\uff05");
        BigDecimal number = NumberText.parse(percent ? stripped.substring(0, stripped.length() - 1) : stripped, sign);
        if (number == null) {
            return null;
        }
        return within(percent ? number.movePointLeft(2) : number);
    }

    /** A spreadsheet stores 13% as 0.13. */
    public static @Nullable TaxRate ofSpreadsheet(String raw) {
        BigDecimal number = NumberText.ofSpreadsheet(raw);
        return number == null ? null : within(number);
    }

    private static @Nullable TaxRate within(BigDecimal fraction) {
        boolean fits = fraction.signum() >= 0 && fraction.compareTo(BigDecimal.ONE) < 0;
        return fits ? new TaxRate(fraction) : null;
    }
}
