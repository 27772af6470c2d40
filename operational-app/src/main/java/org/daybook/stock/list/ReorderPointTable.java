package org.daybook.stock.list;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Thresholds beside the levels that they watch. */
@Repository
class ThresholdTable {
    private final JdbcClient jdbc;

    ThresholdTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Goods that never lay there may have one too. */
    void set(long productId, long locationId, Optional<BigDecimal> threshold) {
        jdbc.sql("""
                insert into stock.level (product_id, location_id, reorder_point) values (:product, :location, :point)
                on conflict (product_id, location_id) do update set reorder_point = excluded.reorder_point
                """)
                .param("product", productId)
                .param("location", locationId)
                .param("point", threshold.orElse(null))
                .update();
    }
}
