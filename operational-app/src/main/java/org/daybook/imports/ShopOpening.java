package org.daybook.imports;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.imports.ImportRefused.Cause;
import org.daybook.imports.events.file.EventFile;
import org.daybook.imports.faults.ImportText;
import org.daybook.imports.staging.Staging;
import org.daybook.settings.Shop;
import org.daybook.settings.Shops;
import org.springframework.stereotype.Component;

/** The shop that an import goes to; an empty database becomes one. */
@Component
class ShopOpening {
    /** Events have days and no times, so the zone matters for the shop's later life only. */
    private static final ZoneId ZONE_OF_EVENTS = ZoneId.of("Asia/Shanghai");

    private final Shops shops;
    private final MasterData masterData;
    private final Staging staging;

    ShopOpening(Shops shops, MasterData masterData, Staging staging) {
        this.shops = shops;
        this.masterData = masterData;
        this.staging = staging;
    }

    Shop findOrOpen(PreparedImport prepared) {
        StatedOptions options = prepared.options();
        ImportText text = prepared.text();
        Optional<Shop> found = shops.find();
        if (found.isEmpty()) {
            return open(options, prepared.request().language(), text);
        }
        return ofCurrency(found.get(), Optional.ofNullable(options.currency()), text);
    }

    /**
     * For one import of events at a time.
     *
     * @throws ImportRefused if another import is running, or the file is of another currency
     */
    Shop findOrOpen(EventsImport.Request request, EventFile file, ImportText text, Consumer<String> words) {
        if (!staging.lock(() -> words.accept(text.of("progress.waiting")))) {
            throw new ImportRefused(Cause.INPUT, text.of("shop.busy"));
        }
        return shops.find()
                .map(shop -> ofCurrency(shop, stated(request, file, text), text))
                .orElseGet(() -> open(request, file, text));
    }

    /** @throws ImportRefused if an option means nothing */
    static void requireUnderstood(EventsImport.Request request, ImportText text) {
        request.currency().ifPresent(code -> currency(code, text));
        request.zone().ifPresent(zone -> zone(zone, text));
    }

    /** @throws ImportRefused if neither options nor file say what a new shop needs */
    static Currency requireOpening(EventsImport.Request request, EventFile file, ImportText text) {
        return stated(request, file, text)
                .orElseThrow(() -> new ImportRefused(Cause.USAGE, text.of("shop.currency_needed")));
    }

    private static Optional<Currency> stated(EventsImport.Request request, EventFile file, ImportText text) {
        return request.currency()
                .or(() -> file.setup().optionalText("currency"))
                .map(code -> currency(code, text));
    }

    private static Shop ofCurrency(Shop shop, Optional<Currency> stated, ImportText text) {
        stated.filter(currency -> !currency.equals(shop.currency())).ifPresent(other -> {
            throw new ImportRefused(Cause.INPUT, text.of("shop.other_currency", shop.currency(), other));
        });
        return shop;
    }

    /** For rows without a store of their own. */
    String defaultStore(ImportAttempt attempt) {
        return attempt.request().meaning().store().orElseGet(masterData::firstStore);
    }

    String defaultChannel(ImportAttempt attempt) {
        return attempt.request().meaning().channel().orElseGet(masterData::firstChannel);
    }

    /** @throws ImportRefused if the options do not say what a new shop needs */
    static void requireOpening(StatedOptions options, ImportText text) {
        if (options.currency() == null && options.zone() == null) {
            throw new ImportRefused(Cause.USAGE, text.of("shop.both_needed"));
        }
        if (options.currency() == null) {
            throw new ImportRefused(Cause.USAGE, text.of("shop.currency_needed"));
        }
        if (options.zone() == null) {
            throw new ImportRefused(Cause.USAGE, text.of("shop.zone_needed"));
        }
        if (!ZoneId.getAvailableZoneIds().contains(options.zone().getId())) {
            // PostgreSQL counts a bare offset westwards, Java eastwards.
            throw new ImportRefused(Cause.USAGE, text.of("option.zone", options.zone()));
        }
    }

    private Shop open(StatedOptions options, Locale language, ImportText text) {
        requireOpening(options, text);
        Shop shop = Shop.opened(
                Objects.requireNonNull(options.currency()), Objects.requireNonNull(options.zone()), tag(language));
        shops.open(shop);
        masterData.make(List.of(masterData.firstStore()), List.of(masterData.firstChannel()));
        return shop;
    }

    private Shop open(EventsImport.Request request, EventFile file, ImportText text) {
        Shop shop = Shop.opened(
                requireOpening(request, file, text),
                request.zone().map(zone -> zone(zone, text)).orElse(ZONE_OF_EVENTS),
                tag(request.language()));
        shops.open(shop);
        return shop;
    }

    private static ZoneId zone(String name, ImportText text) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new ImportRefused(Cause.USAGE, text.of("option.zone", name));
        }
        return ZoneId.of(name);
    }

    private static Currency currency(String code, ImportText text) {
        return StatedOptions.currency(code)
                .orElseThrow(() -> new ImportRefused(Cause.USAGE, text.of("option.currency", code)));
    }

    private static String tag(Locale language) {
        if (!language.getLanguage().equals("zh")) {
            return "en";
        }
        boolean traditional =
                language.getScript().equals("Hant") || List.of("TW", "HK", "MO").contains(language.getCountry());
        return traditional ? "zh-TW" : "zh-CN";
    }
}
