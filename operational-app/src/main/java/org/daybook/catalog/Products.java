package org.daybook.catalog;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds and makes products. */
@Service
public class Products {
    private final ProductCardTable table;

    Products(ProductCardTable table) {
        this.table = table;
    }

    /** A product before it is made. */
    public record NewProduct(
            String sku,
            String name,
            Product.Kind kind,
            BigDecimal taxRate,
            @Nullable Integer weightGrams) {}

    /** By SKU; a SKU that nobody knows has no entry. */
    public Map<String, Product> bySku(Collection<String> skus) {
        return table.find(List.copyOf(skus)).stream().collect(Collectors.toMap(Product::sku, Function.identity()));
    }

    /** Makes those whose SKU is not known yet; the others stay as they are. */
    public void make(List<NewProduct> products) {
        table.insertMissing(products);
    }
}
