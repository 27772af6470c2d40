package org.daybook.imports;

import java.util.List;
import org.daybook.catalog.ImportedProducts;
import org.daybook.customers.ImportedCustomers;
import org.daybook.imports.SalesImportResult.Unknown;
import org.daybook.imports.staging.Staging;
import org.daybook.imports.staging.Staging.Code;
import org.daybook.promotions.Campaigns;
import org.daybook.settings.Channels;
import org.daybook.stock.Stores;
import org.springframework.stereotype.Component;

/** Whom and what the lines of an import name: stores, channels, campaigns, products, customers. */
@Component
class MasterData {
    private final Stores stores;
    private final Channels channels;
    private final Campaigns campaigns;
    private final ImportedProducts products;
    private final ImportedCustomers customers;

    MasterData(
            Stores stores,
            Channels channels,
            Campaigns campaigns,
            ImportedProducts products,
            ImportedCustomers customers) {
        this.stores = stores;
        this.channels = channels;
        this.campaigns = campaigns;
        this.products = products;
        this.customers = customers;
    }

    Unknown unknown(Staging staged) {
        return new Unknown(
                stores.unknown(staged.codes(Code.STORE)),
                channels.unknown(staged.codes(Code.CHANNEL)),
                campaigns.unknown(staged.codes(Code.CAMPAIGN)));
    }

    void takeOver(Unknown unknown) {
        make(unknown.stores(), unknown.channels());
        campaigns.make(unknown.campaigns());
        products.takeOver();
        customers.takeOver();
    }

    void make(List<String> newStores, List<String> newChannels) {
        stores.make(newStores);
        channels.make(newChannels);
    }

    String firstStore() {
        return stores.first().orElse("S1");
    }

    String firstChannel() {
        return channels.first().orElse("direct");
    }
}
