package org.daybook.imports;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.imports.ImportRefused.Cause;
import org.daybook.imports.faults.ImportText;
import org.daybook.imports.lines.LineRules.Prices;
import org.daybook.imports.reading.Delimiter;
import org.daybook.imports.values.DateReader;
import org.daybook.imports.values.DecimalSign;
import org.daybook.imports.values.TaxRate;
import org.jspecify.annotations.Nullable;

/** The options of an import once they are understood; null where the user stated nothing. */
record StatedOptions(
        @Nullable Charset encoding,
        @Nullable Delimiter delimiter,
        @Nullable DecimalSign decimal,
        @Nullable DateReader dates,
        @Nullable TaxRate taxRate,
        @Nullable ZoneId zone,
        @Nullable Currency currency) {

    static StatedOptions of(SalesImportRequest request, ImportText text) {
        SalesImportRequest.Reading reading = request.reading();
        SalesImportRequest.Meaning meaning = request.meaning();
        if (meaning.taxRate().isPresent() && meaning.prices() == Prices.NET) {
            throw new ImportRefused(Cause.USAGE, text.of("option.tax_rate_net"));
        }
        return new StatedOptions(
                understood(reading.encoding(), StatedOptions::charset, "option.encoding", text),
                understood(reading.delimiter(), Delimiter::parse, "option.delimiter", text),
                understood(reading.decimal(), DecimalSign::parse, "option.decimal", text),
                understood(reading.dateFormat(), DateReader::of, "option.date_format", text),
                understood(meaning.taxRate(), StatedOptions::rate, "option.tax_rate", text),
                understood(meaning.zone(), StatedOptions::zone, "option.zone", text),
                understood(meaning.currency(), StatedOptions::currency, "option.currency", text));
    }

    private static <T> @Nullable T understood(
            Optional<String> stated, Function<String, Optional<T>> parser, String key, ImportText text) {
        if (stated.isEmpty()) {
            return null;
        }
        return parser.apply(stated.get()).orElseThrow(() -> new ImportRefused(Cause.USAGE, text.of(key, stated.get())));
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name.strip()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<TaxRate> rate(String stated) {
        return Optional.ofNullable(TaxRate.parse(stated, DecimalSign.POINT));
    }

    /** Amounts are stored with two decimals, so a currency with three does not fit. */
    static Optional<Currency> currency(String code) {
        try {
            Currency currency = Currency.getInstance(code.strip().toUpperCase(Locale.ROOT));
            int decimals = currency.getDefaultFractionDigits();
            return decimals >= 0 && decimals <= 2 ? Optional.of(currency) : Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
