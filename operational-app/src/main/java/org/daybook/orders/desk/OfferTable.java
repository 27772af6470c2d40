package org.daybook.orders.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfferTable {
    private static final String SELECT = """
            select p.sku, coalesce(case :language when 'zh-CN' then p.name_zh_cn when 'zh-TW' then p.name_zh_tw
                    else p.name_en end, p.name) as name, v.list_price,
                case when p.kind = 'goods' then coalesce(s.on_hand - s.reserved, 0) end as available
            from catalog.product as p
            left join catalog.product_version as v on v.product_id = p.product_id and v.valid_to = '9999-12-31 00:00:00+00'
            left join stock.level as s on s.product_id = p.product_id
                and s.location_id = (select location_id from stock.location where code = :store)
            where p.product_id <> 0 and
            """;

    private final JdbcClient jdbc;

    OfferTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Offer> find(Collection<String> skus, String store, String language) {
        return jdbc.sql(SELECT + "p.sku = any(:skus)")
                .param("skus", skus.toArray(String[]::new))
                .param("store", store)
                .param("language", language)
                .query((row, number) -> offer(row))
                .list();
    }

    List<Offer> search(String text, String store, String language, int most) {
        return jdbc.sql(SELECT + """
                strpos(p.search_text, lower(:text)) > 0
                order by p.sku
                limit :most
                """)
                .param("text", text)
                .param("store", store)
                .param("language", language)
                .param("most", most)
                .query((row, number) -> offer(row))
                .list();
    }

    String prices() {
        return jdbc.sql("select prices from settings.shop").query(String.class).single();
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                row.getString("sku"),
                row.getString("name"),
                row.getBigDecimal("list_price"),
                row.getBigDecimal("available"));
    }
}
