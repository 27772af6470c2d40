package org.daybook.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.daybook.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Writes figures as they stand on every surface: grouped by thousands, with a real minus sign, times in the shop's
 * zone. What is not known is said in words.
 *
 * @param unknown the word for what is not known
 * @param today the shop's business day
 */
public record Figures(Currency currency, ZoneId zone, LocalDate today, String unknown) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SHORT_MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    /** An amount of the shop's currency, such as −1,280.00. */
    public String money(@Nullable BigDecimal amount) {
        return amount == null ? unknown : grouped(amount, currency.getDefaultFractionDigits());
    }

    /** An amount of its own currency. */
    public String money(@Nullable Money amount) {
        return amount == null
                ? unknown
                : grouped(amount.amount(), amount.currency().getDefaultFractionDigits());
    }

    /** A price or cost of one unit, to as many digits as it has, at least those of the currency. */
    public String price(@Nullable BigDecimal price) {
        if (price == null) {
            return unknown;
        }
        int digits = Math.max(price.stripTrailingZeros().scale(), currency.getDefaultFractionDigits());
        return grouped(price, digits);
    }

    /** A quantity, without the zeros that say nothing. */
    public String quantity(@Nullable BigDecimal quantity) {
        return quantity == null
                ? unknown
                : grouped(quantity, Math.max(0, quantity.stripTrailingZeros().scale()));
    }

    public String count(long number) {
        return grouped(BigDecimal.valueOf(number), 0);
    }

    /** A tax rate: 0.13 is 13 %. */
    public String percent(@Nullable BigDecimal rate) {
        return rate == null ? unknown : quantity(rate.movePointRight(2)) + " %";
    }

    /** A share as percent with one decimal, without the sign: 0.3914 is 39.1. */
    public String percentOne(BigDecimal share) {
        return grouped(share.movePointRight(2).setScale(1, RoundingMode.HALF_UP), 1);
    }

    public String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    /** Without the year, if it is the running one. */
    public String shortMinute(Instant at) {
        ZonedDateTime time = at.atZone(zone);
        return (time.getYear() == today.getYear() ? SHORT_MINUTE : MINUTE).format(time);
    }

    /** Without the year, if it is the running one. */
    public String shortDay(LocalDate day) {
        return day.getYear() == today.getYear() ? SHORT_DAY.format(day) : day.toString();
    }

    private static String grouped(BigDecimal number, int digits) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number.signum() == 0 ? BigDecimal.ZERO : number);
    }
}
