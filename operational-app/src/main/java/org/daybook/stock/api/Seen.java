package org.daybook.stock.api;

import java.util.List;
import java.util.Optional;
import org.daybook.catalog.Product;
import org.daybook.catalog.Products;
import org.daybook.stock.seen.SeenStores;
import org.daybook.users.SignedIn;
import org.daybook.web.api.RequestFields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the goods and the places that requests name. */
@Component
class Seen {
    private final SeenStores stores;
    private final Products products;

    Seen(SeenStores stores, Products products) {
        this.stores = stores;
        this.products = products;
    }

    /** The place that restricts a list, nothing if none does. */
    Optional<Long> restricting(@Nullable String code, SignedIn me) {
        return code == null || code.isEmpty() ? Optional.empty() : Optional.of(stores.find(code, me));
    }

    /** The place that has to be named; 0, with a fault, if it is not. */
    long named(RequestFields fields, @Nullable String code, SignedIn me) {
        return fields.required("store", code)
                .map(stated -> stores.find(stated, me))
                .orElse(0L);
    }

    Optional<Product> product(String sku) {
        return Optional.ofNullable(products.bySku(List.of(sku)).get(sku));
    }

    /** Something that can lie in stock; nothing, with a fault, if it is none. */
    Optional<Product> goods(RequestFields fields, String field, @Nullable String sku) {
        Optional<Product> found = fields.choice(field, sku, this::product);
        if (found.isPresent() && !found.get().isGoods()) {
            fields.fault(field, "api.service", found.get().sku());
        }
        return found;
    }
}
