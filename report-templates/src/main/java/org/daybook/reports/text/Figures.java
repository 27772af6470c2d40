package org.daybook.reports.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints values: grouped digits, a true minus sign, a blank before the per cent sign in English and none in Chinese. */
public final class Figures {
    private static final String NONE = "–";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    // By pattern; formats are not for several threads, and to make one costs more than to use it.
    private static final ThreadLocal<Map<String, DecimalFormat>> FORMATS = ThreadLocal.withInitial(HashMap::new);

    private final boolean isChinese;
    private final String points;
    private final int cents;

    /** Amounts have the decimals of the currency (its ISO code). */
    public Figures(Wording wording, String currency) {
        this.cents = Currencies.decimals(currency);
        this.isChinese = Languages.isChinese(wording.language());
        this.points = wording.label("points");
    }

    public String print(@Nullable Object value, Format format) {
        if (value == null) {
            return NONE;
        }
        if (!(value instanceof Number)) {
            return value.toString();
        }
        BigDecimal number = new BigDecimal(value.toString());
        return switch (format) {
            case MONEY -> amount(number);
            case COUNT -> digits(number, "#,##0", 0);
            case QUANTITY -> digits(number, "#,##0.###", 3);
            case DECIMAL -> digits(number, "#,##0.0", 1);
            case PERCENT -> percent(number, false);
            case HUNDREDTHS -> digits(number.multiply(HUNDRED), "#,##0.0", 1);
            case CHANGE -> percent(number, true);
            case POINTS -> points(number);
            case SIGNED -> (number.signum() > 0 ? "+" : "") + amount(number);
            case TEXT, DATE -> value.toString();
        };
    }

    private String amount(BigDecimal number) {
        return digits(number, cents == 0 ? "#,##0" : "#,##0.00", cents);
    }

    private String percent(BigDecimal ratio, boolean isSigned) {
        BigDecimal rounded = ratio.multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP);
        String sign = isSigned && rounded.signum() > 0 ? "+" : "";
        return sign + digits(rounded, "#,##0.0", 1) + blank() + "%";
    }

    private String points(BigDecimal difference) {
        BigDecimal rounded = difference.multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP);
        return (rounded.signum() > 0 ? "+" : "") + digits(rounded, "#,##0.0", 1) + blank() + points;
    }

    // No-break, so that a number never parts from its unit at a line's end.
    private String blank() {
        return isChinese ? "" : "\u00a0";
    }

    private static String digits(BigDecimal number, String pattern, int scale) {
        BigDecimal rounded = number.setScale(scale, RoundingMode.HALF_UP);
        return format(pattern).format(rounded.signum() == 0 ? BigDecimal.ZERO.setScale(scale) : rounded);
    }

    private static DecimalFormat format(String pattern) {
        return FORMATS.get().computeIfAbsent(pattern, key -> {
            DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
            symbols.setMinusSign('−');
            return new DecimalFormat(key, symbols);
        });
    }
}
