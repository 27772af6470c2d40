package org.daybook.imports.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.catalog.Product;
import org.daybook.catalog.Products;
import org.daybook.customers.Customers;
import org.daybook.imports.events.file.EventRejected;
import org.daybook.promotions.Campaigns;
import org.daybook.settings.Channels;
import org.daybook.stock.Stores;
import org.springframework.stereotype.Component;

/** Finds what events name by codes; a campaign or channel that nobody knows is made. */
@Component
class Names {
    private final Stores stores;
    private final Channels channels;
    private final Campaigns campaigns;
    private final Customers customers;
    private final Products products;

    Names(Stores stores, Channels channels, Campaigns campaigns, Customers customers, Products products) {
        this.stores = stores;
        this.channels = channels;
        this.campaigns = campaigns;
        this.customers = customers;
        this.products = products;
    }

    long store(String code) {
        return stores.find(code).orElseThrow(() -> new EventRejected("event.unknown", "store", code));
    }

    /** 0 if none is said. */
    long storeOrNone(Optional<String> code) {
        return code.map(this::store).orElse(0L);
    }

    long channel(String code) {
        channels.make(List.of(code));
        return channels.find(code).orElseThrow();
    }

    /** 0 if none is said. */
    long channelOrNone(Optional<String> code) {
        return code.map(this::channel).orElse(0L);
    }

    /** 0 if none is said. */
    long campaign(Optional<String> code) {
        return code.map(this::campaign).orElse(0L);
    }

    long customer(String number) {
        return customers.find(number).orElseThrow(() -> new EventRejected("event.unknown", "customer", number));
    }

    Product product(String sku) {
        Map<String, Product> found = products.bySku(List.of(sku));
        return Optional.ofNullable(found.get(sku)).orElseThrow(() -> new EventRejected("event.unknown", "sku", sku));
    }

    private long campaign(String code) {
        campaigns.make(List.of(code));
        return Optional.ofNullable(campaigns.find(List.of(code)).get(code)).orElseThrow();
    }
}
