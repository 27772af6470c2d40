package org.daybook.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.daybook.catalog.Products.NewProduct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Products one by one, as orders and screens name them. */
@Repository
class ProductCardTable {
    private static final String INSERT_MISSING = """
            with made as (
                insert into catalog.product (sku, name, kind, tax_rate, weight_grams)
                select sku, name, kind, tax_rate, weight_grams
                from unnest(:skus::text[], :names::text[], :kinds::text[], :rates::numeric[], :grams::int[])
                    with ordinality as wanted (sku, name, kind, tax_rate, weight_grams, place)
                where not exists (select from catalog.product as p where p.sku = wanted.sku)
                order by place
                returning product_id
            )
            insert into catalog.product_version (product_id)
            select product_id from made order by product_id
            """;

    private final JdbcClient jdbc;

    ProductCardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Product> find(List<String> skus) {
        return jdbc.sql("select product_id, sku, kind, tax_rate from catalog.product where sku = any(:skus)")
                .param("skus", skus.toArray(String[]::new))
                .query((row, number) -> new Product(
                        row.getLong("product_id"),
                        row.getString("sku"),
                        Product.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getBigDecimal("tax_rate")))
                .list();
    }

    void insertMissing(List<NewProduct> products) {
        jdbc.sql(INSERT_MISSING)
                .param("skus", products.stream().map(NewProduct::sku).toArray(String[]::new))
                .param("names", products.stream().map(NewProduct::name).toArray(String[]::new))
                .param(
                        "kinds",
                        products.stream()
                                .map(product -> product.kind().name().toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .param("rates", products.stream().map(NewProduct::taxRate).toArray(BigDecimal[]::new))
                .param("grams", products.stream().map(NewProduct::weightGrams).toArray(Integer[]::new))
                .update();
    }
}
