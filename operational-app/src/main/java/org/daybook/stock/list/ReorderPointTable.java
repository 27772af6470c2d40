package org.daybook.stock.list;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reorder points beside the levels that they watch. */
@Repository
class ReorderPointTable {
    private final JdbcClient jdbc;

    ReorderPointTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Goods that never lay there may have one too. */
    void set(long productId, long locationId, Optional<BigDecimal> reorderPoint) {
        jdbc.sql("""
                insert into stock.level (product_id, location_id, reorder_point) values (:product, :location, :point)
                on conflict (product_id, location_id) do update set reorder_point = excluded.reorder_point
                """)
                .param("product", productId)
                .param("location", locationId)
                .param("point", reorderPoint.orElse(null))
                .update();
    }
}
