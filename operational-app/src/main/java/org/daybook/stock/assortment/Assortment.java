package org.daybook.stock.assortment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.daybook.settings.Choice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of products, and one of them. Language is en, zh-CN or zh-TW. */
@Service
@Transactional(readOnly = true)
public class Assortment {
    /** What it may be sorted by, each with or without a minus. */
    public static final List<String> SORTS = List.of("sku", "name", "price", "available");

    private static final int MOST = 100;

    private final AssortmentTable table;

    Assortment(AssortmentTable table) {
        this.table = table;
    }

    /**
     * Rows of a page, at most 100.
     *
     * @param sort one of {@link #SORTS}, with or without a minus
     */
    public List<ProductCard> list(ProductFilter filter, String sort, int limit, int offset, String language) {
        return table.list(filter, AssortmentTable.order(sort), Math.min(limit, MOST), offset, language);
    }

    /** By SKU, those that follow one; the first follow the empty SKU. */
    public List<ProductCard> after(ProductFilter filter, String sku, int limit, String language) {
        return table.after(filter, sku, limit, language);
    }

    public long count(ProductFilter filter) {
        return table.count(filter);
    }

    /** Exactly this SKU; available over all stores. */
    public Optional<ProductCard> find(String sku, String language) {
        return table.find(sku, language);
    }

    /** By its key; available over all stores. */
    public Optional<ProductCard> find(long productId, String language) {
        return table.find(productId, language);
    }

    /** Those whose SKU begins so or whose name holds this, by SKU, no more than so many. */
    public List<ProductCard> search(String text, Collection<Long> stores, int most, String language) {
        return list(ProductFilter.of(stores, text), "sku", most, 0, language);
    }

    /** Categories that have products, by name. */
    public List<Choice> categories(String language) {
        return table.categories(language);
    }
}
