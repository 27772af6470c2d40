package org.daybook.catalog;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The products and categories that an import's lines name, each value the last non-empty one by time. */
@Repository
class StagedProductTable {
    private final JdbcClient jdbc;

    StagedProductTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void create() {
        jdbc.sql("""
                create temp table staged_product on commit drop as
                with said as (
                    select sku, product_name, product_name_en, product_name_zh_cn, product_name_zh_tw, category, brand,
                        max((event_at, seq)) as at, max(event_at) as event_at
                    from staged_line
                    group by sku, product_name, product_name_en, product_name_zh_cn, product_name_zh_tw, category, brand
                )
                select
                    sku,
                    (array_agg(product_name order by at desc) filter (where product_name is not null))[1] as name,
                    (array_agg(product_name_en order by at desc) filter (where product_name_en is not null))[1] as name_en,
                    (array_agg(product_name_zh_cn order by at desc) filter (where product_name_zh_cn is not null))[1] as name_zh_cn,
                    (array_agg(product_name_zh_tw order by at desc) filter (where product_name_zh_tw is not null))[1] as name_zh_tw,
                    (array_agg(category order by at desc) filter (where category is not null))[1] as category,
                    (array_agg(brand order by at desc) filter (where brand is not null))[1] as brand,
                    max(event_at) filter (where coalesce(product_name, product_name_en, product_name_zh_cn,
                        product_name_zh_tw, category, brand) is not null) as described_at
                from said
                group by sku
                """).update();
        jdbc.sql("""
                create temp table staged_category on commit drop as
                with said as (
                    select category, category_en, category_zh_cn, category_zh_tw, max((event_at, seq)) as at
                    from staged_line
                    where category is not null
                    group by category, category_en, category_zh_cn, category_zh_tw
                )
                select
                    category as path,
                    (array_agg(category_en order by at desc) filter (where category_en is not null))[1] as path_en,
                    (array_agg(category_zh_cn order by at desc) filter (where category_zh_cn is not null))[1] as path_zh_cn,
                    (array_agg(category_zh_tw order by at desc) filter (where category_zh_tw is not null))[1] as path_zh_tw,
                    row_number() over (order by max(at)) as at
                from said
                group by category
                """).update();
        jdbc.sql("analyze staged_product").update();
    }
}
