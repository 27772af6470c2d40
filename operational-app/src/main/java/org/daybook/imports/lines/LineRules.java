package org.daybook.imports.lines;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.daybook.imports.values.DateReader;
import org.daybook.imports.values.DecimalSign;
import org.daybook.imports.values.SerialDays;
import org.daybook.imports.values.TaxRate;
import org.daybook.settings.BusinessClock;

/** How the rows of one file are to be read: its ways of writing, the user's choices, the shop's clock. */
public record LineRules(
        DecimalSign decimal,
        DateReader dates,
        SerialDays serialDays,
        ZoneId zone,
        BusinessClock clock,
        Currency currency,
        Optional<String> creditPrefix,
        Prices prices,
        Optional<TaxRate> taxRate,
        String store,
        String channel) {

    /** Whether the file's prices contain tax. */
    public enum Prices {
        NET,
        INCLUSIVE
    }

    boolean isCreditNote(String orderNo) {
        return creditPrefix
                .filter(prefix -> !prefix.isEmpty() && orderNo.startsWith(prefix))
                .isPresent();
    }
}
