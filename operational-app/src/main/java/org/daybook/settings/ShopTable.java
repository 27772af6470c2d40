package org.daybook.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShopTable {
    private final JdbcClient jdbc;

    ShopTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Shop> find() {
        return jdbc.sql("select currency, zone, cut_over, language from settings.shop")
                .query((row, number) -> shop(row))
                .optional();
    }

    void roundBy(String rounding) {
        jdbc.sql("update settings.shop set rounding = :rounding where rounding <> :rounding")
                .param("rounding", rounding)
                .update();
    }

    String name() {
        return jdbc.sql("select name from settings.shop")
                .query(String.class)
                .optional()
                .orElse("");
    }

    void call(String name) {
        jdbc.sql("update settings.shop set name = :name where name <> :name")
                .param("name", name)
                .update();
    }

    void insert(Shop shop, Instant now) {
        jdbc.sql("""
                insert into settings.shop (currency, zone, cut_over, language, created_at)
                values (:currency, :zone, :cutOver, :language, :now)
                """)
                .param("currency", shop.currency().getCurrencyCode())
                .param("zone", shop.zone().getId())
                .param("cutOver", shop.cutOver())
                .param("language", shop.language())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Shop shop(ResultSet row) throws SQLException {
        return new Shop(
                Currency.getInstance(row.getString("currency")),
                ZoneId.of(row.getString("zone")),
                row.getObject("cut_over", LocalTime.class),
                row.getString("language"));
    }
}
