package org.daybook.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Currency;

/** An amount of a currency; the amount is a string, so that no program reads it as a floating number. */
@Schema(description = "An amount; a string, so that no program reads it as a floating number")
public record Amount(
        @Schema(example = "28.25") String amount,
        @Schema(description = "ISO 4217", example = "CNY") String currency) {

    /** With the decimals of the currency at least; unit costs and prices may have more. */
    public static Amount of(BigDecimal amount, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return new Amount(amount.setScale(Math.max(amount.scale(), digits)).toPlainString(), currency);
    }
}
