package org.daybook.stock.api;

import java.util.List;
import java.util.Optional;
import org.daybook.catalog.Product;
import org.daybook.catalog.Products;
import org.daybook.stock.Stores;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.api.RequestFields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the goods and the places that requests name. */
@Component
class Seen {
    private final Stores stores;
    private final Products products;

    Seen(Stores stores, Products products) {
        this.stores = stores;
        this.products = products;
    }

    /**
     * Goods move, and are seen, only at places that the user sees.
     *
     * @throws NotFound if there is no such place, or it is another's
     */
    long store(String code, SignedIn me) {
        return stores.find(code).filter(me::seesStore).orElseThrow(() -> new NotFound("store", code));
    }

    /** The place that restricts a list, nothing if none does. */
    Optional<Long> restricting(@Nullable String code, SignedIn me) {
        return code == null || code.isEmpty() ? Optional.empty() : Optional.of(store(code, me));
    }

    /** The place that has to be named; 0, with a fault, if it is not. */
    long named(RequestFields fields, @Nullable String code, SignedIn me) {
        return fields.required("store", code).map(stated -> store(stated, me)).orElse(0L);
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
