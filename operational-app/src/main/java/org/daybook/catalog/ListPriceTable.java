package org.daybook.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** List prices of the current versions of products. */
@Repository
class ListPriceTable {
    private final JdbcClient jdbc;

    ListPriceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param price null if it is not known */
    record Current(long productKey, Instant from, @Nullable BigDecimal price) {}

    /** Others wait for the product, not for its version: that may have ended when they are let in. */
    Current lock(long productId) {
        jdbc.sql("select product_id from catalog.product where product_id = :product for no key update")
                .param("product", productId)
                .query(Long.class)
                .single();
        return jdbc.sql("""
                select product_key, valid_from, list_price from catalog.product_version
                where product_id = :product and valid_to = timestamptz '9999-12-31 00:00:00+00'
                """)
                .param("product", productId)
                .query((row, number) -> new Current(
                        row.getLong("product_key"),
                        row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                        row.getBigDecimal("list_price")))
                .single();
    }

    void change(Current version, Optional<BigDecimal> price) {
        jdbc.sql("update catalog.product_version set list_price = :price where product_key = :key")
                .param("price", price.orElse(null))
                .param("key", version.productKey())
                .update();
    }

    /** The version ends, and another one with this price begins. */
    void follow(Current version, Optional<BigDecimal> price, Instant now) {
        jdbc.sql("""
                with ended as (
                    update catalog.product_version set valid_to = :now where product_key = :key
                    returning product_id, category_id, brand, supplier_id, lifecycle, tax_class
                )
                insert into catalog.product_version
                    (product_id, valid_from, category_id, brand, supplier_id, list_price, lifecycle, tax_class)
                select product_id, :now, category_id, brand, supplier_id, :price::numeric, lifecycle, tax_class from ended
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("key", version.productKey())
                .param("price", price.orElse(null))
                .update();
    }
}
