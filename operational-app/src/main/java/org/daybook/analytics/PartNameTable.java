package org.daybook.analytics;

import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What products and stores are called. */
@Repository
class PartNameTable {
    private static final String CALLED = """
            select coalesce(case :language when 'zh-CN' then name_zh_cn when 'zh-TW' then name_zh_tw
                else name_en end, name) as called
            """;

    private final JdbcClient jdbc;

    PartNameTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Function<Long, String> products(String language) {
        return id -> name(CALLED + "from catalog.product where product_id = :id", id, language);
    }

    Function<Long, String> stores(String language) {
        return id -> name(CALLED + "from stock.location where location_id = :id", id, language);
    }

    private String name(String sql, long id, String language) {
        return jdbc.sql(sql)
                .param("language", language)
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("–");
    }
}
