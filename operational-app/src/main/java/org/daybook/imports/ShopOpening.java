package org.daybook.imports;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.imports.ImportRefused.Cause;
import org.daybook.imports.faults.ImportText;
import org.daybook.settings.Shop;
import org.daybook.settings.Shops;
import org.springframework.stereotype.Component;

/** The shop that an import goes to; an empty database becomes one. */
@Component
class ShopOpening {
    private final Shops shops;
    private final MasterData masterData;

    ShopOpening(Shops shops, MasterData masterData) {
        this.shops = shops;
        this.masterData = masterData;
    }

    Shop findOrOpen(PreparedImport prepared) {
        StatedOptions options = prepared.options();
        ImportText text = prepared.text();
        Optional<Shop> found = shops.find();
        if (found.isEmpty()) {
            return open(options, prepared.request().language(), text);
        }
        Shop shop = found.get();
        if (options.currency() != null && !options.currency().equals(shop.currency())) {
            throw new ImportRefused(Cause.INPUT, text.of("shop.other_currency", shop.currency(), options.currency()));
        }
        return shop;
    }

    /** For rows without a store of their own. */
    String defaultStore(ImportAttempt attempt) {
        return attempt.request().meaning().store().orElseGet(masterData::firstStore);
    }

    String defaultChannel(ImportAttempt attempt) {
        return attempt.request().meaning().channel().orElseGet(masterData::firstChannel);
    }

    private Shop open(StatedOptions options, Locale language, ImportText text) {
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
        Shop shop = Shop.opened(options.currency(), options.zone(), tag(language));
        shops.open(shop);
        masterData.make(List.of(masterData.firstStore()), List.of(masterData.firstChannel()));
        return shop;
    }

    static String tag(Locale language) {
        if (!language.getLanguage().equals("zh")) {
            return "en";
        }
        boolean traditional =
                language.getScript().equals("Hant") || List.of("TW", "HK", "MO").contains(language.getCountry());
        return traditional ? "zh-TW" : "zh-CN";
    }
}
