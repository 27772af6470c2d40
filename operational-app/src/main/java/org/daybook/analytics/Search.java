package org.daybook.analytics;

import java.util.Collection;
import java.util.List;
import org.daybook.customers.Customers;
import org.daybook.stock.assortment.Assortment;
import org.daybook.web.page.Paths;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds orders, products and customers by a few letters. */
@Service
@Transactional(readOnly = true)
public class Search {
    private final SearchTable table;
    private final Assortment assortment;
    private final Customers customers;

    Search(SearchTable table, Assortment assortment, Customers customers) {
        this.table = table;
        this.assortment = assortment;
        this.customers = customers;
    }

    /** Something found, with the address of its page. */
    public record Hit(String title, String note, String path) {}

    /** By number, or what it begins with. */
    public List<Hit> orders(String text, Collection<Long> stores, int most) {
        return table.orders(text, stores, most).stream()
                .map(found -> new Hit(found.code(), found.name(), Paths.of("/orders/{no}", found.code())))
                .toList();
    }

    /** By SKU or part of a name. */
    public List<Hit> products(String text, String language, int most) {
        return assortment.search(text, List.of(), most, language).stream()
                .map(found -> new Hit(found.name(), found.sku(), Paths.of("/products/{sku}", found.sku())))
                .toList();
    }

    /** By number, part of a name, phone or e-mail. */
    public List<Hit> customers(String text, int most) {
        return table.customers(customers.search(text, most)).stream()
                .map(found -> new Hit(found.name(), found.code(), Paths.of("/customers/{no}", found.code())))
                .toList();
    }
}
