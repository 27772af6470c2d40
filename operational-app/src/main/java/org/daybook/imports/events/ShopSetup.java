package org.daybook.imports.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.catalog.Product;
import org.daybook.catalog.Products;
import org.daybook.catalog.Products.NewProduct;
import org.daybook.customers.Customers;
import org.daybook.imports.events.file.EventRejected;
import org.daybook.imports.events.file.Payload;
import org.daybook.imports.events.file.PlaceRejected;
import org.daybook.orders.pricing.Content.Rounding;
import org.daybook.settings.Shops;
import org.daybook.stock.Issues;
import org.daybook.stock.Issues.Reason;
import org.daybook.stock.Issues.Vat;
import org.daybook.stock.Stores;
import org.springframework.stereotype.Component;

/** Makes what setup.json says there is: stores, products, customers, reasons. What is there already stays. */
@Component
class ShopSetup {
    private final Shops shops;
    private final Stores stores;
    private final Products products;
    private final Customers customers;
    private final Issues issues;

    ShopSetup(Shops shops, Stores stores, Products products, Customers customers, Issues issues) {
        this.shops = shops;
        this.stores = stores;
        this.products = products;
        this.customers = customers;
        this.issues = issues;
    }

    /** @throws PlaceRejected if it cannot be understood */
    void apply(Payload setup) {
        try {
            make(setup);
        } catch (EventRejected rejected) {
            throw new PlaceRejected("event.setup", "setup.json", rejected);
        }
    }

    private void make(Payload setup) {
        refuseOther(setup, "costing", "moving_average");
        refuseOther(setup, "bad_debts", "direct");
        refuseOther(setup, "write_down", "off");
        refuseOther(setup, "expected_returns", "off");
        if (setup.has("rounding")) {
            shops.roundBy(setup.choice(Rounding.class, "rounding").name().toLowerCase(Locale.ROOT));
        }
        List<String> codes = new ArrayList<>();
        each(setup, "stores", (code, store) -> {
            if (store.is("negative_stock")) {
                throw new EventRejected("event.setup_unsupported", "negative_stock", "true");
            }
            codes.add(code);
        });
        stores.make(codes);
        List<NewProduct> cards = new ArrayList<>();
        each(setup, "skus", (sku, card) -> cards.add(product(sku, card)));
        products.make(cards);
        List<String> numbers = new ArrayList<>();
        each(setup, "customers", (number, customer) -> numbers.add(number));
        customers.make(numbers);
        each(
                setup,
                "reasons",
                (code, reason) -> issues.define(
                        new Reason(code, Long.toString(MoneyEvents.account(reason)), reason.choice(Vat.class, "vat"))));
    }

    private static NewProduct product(String sku, Payload card) {
        boolean isService = card.optionalText("kind").filter("service"::equals).isPresent();
        return new NewProduct(
                sku,
                card.optionalText("name").orElse(sku),
                isService ? Product.Kind.SERVICE : Product.Kind.GOODS,
                card.notNegativeOrZero("vat"),
                card.has("grams") ? card.wholeNumber("grams") : null);
    }

    private static void refuseOther(Payload setup, String field, String supported) {
        setup.optionalText(field).filter(text -> !text.equals(supported)).ifPresent(text -> {
            throw new EventRejected("event.setup_unsupported", field, text);
        });
    }

    private interface Entry {
        void take(String name, Payload value);
    }

    private static void each(Payload setup, String field, Entry entry) {
        Iterator<Map.Entry<String, JsonNode>> fields = setup.node().path(field).fields();
        while (fields.hasNext()) {
            var next = fields.next();
            entry.take(next.getKey(), new Payload(next.getValue()));
        }
    }
}
