package org.daybook.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** An amount of a currency; the amount is a string, so that no program reads it as a floating number. */
@Schema(description = "An amount; a string, so that no program reads it as a floating number")
public record Amount(
        @Schema(example = "28.25") String amount,
        @Schema(description = "ISO 4217", example = "CNY") String currency) {

    public static Amount of(BigDecimal amount, String currency) {
        return new Amount(amount.toPlainString(), currency);
    }
}
