package org.daybook.reports.text;

import java.util.Currency;
import java.util.Locale;

/** How a currency is called beside amounts: its code in English, its name in Chinese. */
public final class Currencies {
    private static final String RENMINBI = "CNY";

    private Currencies() {}

    public static String name(String code, Wording wording) {
        Locale language = wording.language();
        if (!Languages.isChinese(language)) {
            return code;
        }
        return code.equals(RENMINBI)
                ? wording.label("renminbi")
                : Currency.getInstance(code).getDisplayName(language);
    }

    /** How many decimals an amount has: two, or none as of the yen. */
    public static int decimals(String code) {
        return Currency.getInstance(code).getDefaultFractionDigits() == 0 ? 0 : 2;
    }

    /** The unit of a chart that is drawn in thousands, in Chinese in 万. */
    public static String scaled(String code, Wording wording) {
        boolean isPlain = Languages.isChinese(wording.language()) && code.equals(RENMINBI);
        return wording.sentence("scaled", isPlain ? wording.label("yuan") : name(code, wording));
    }

    /** By how much such a chart divides. */
    public static int divisor(Locale language) {
        return Languages.isChinese(language) ? 10_000 : 1_000;
    }
}
