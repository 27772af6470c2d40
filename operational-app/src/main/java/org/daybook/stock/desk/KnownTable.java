package org.daybook.stock.desk;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is known of a product's cost and price. */
@Repository
class KnownTable {
    private final JdbcClient jdbc;

    KnownTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last one per unit without tax; nothing if it was never known there. */
    Optional<BigDecimal> unitCost(long productId, long locationId) {
        return jdbc.sql("""
                select last_unit_cost from stock.level
                where product_id = :product and location_id = :location and last_unit_cost is not null
                """)
                .param("product", productId)
                .param("location", locationId)
                .query(BigDecimal.class)
                .optional();
    }

    /** Per unit with tax; nothing if it has none. */
    Optional<BigDecimal> listPrice(long productId) {
        return jdbc.sql("""
                select round(case when s.prices = 'exclusive' then v.list_price * (1 + p.tax_rate)
                    else v.list_price end, 2)
                from catalog.product as p
                join catalog.product_version as v using (product_id)
                cross join settings.shop as s
                where p.product_id = :product and v.list_price is not null
                    and v.valid_to = timestamptz '9999-12-31 00:00:00+00'
                """).param("product", productId).query(BigDecimal.class).optional();
    }
}
