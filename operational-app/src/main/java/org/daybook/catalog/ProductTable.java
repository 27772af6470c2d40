package org.daybook.catalog;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProductTable {
    private final JdbcClient jdbc;

    ProductTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name in the shop's language, for want of one a translation, then the code itself. */
    void insertMissing() {
        jdbc.sql("""
                with made as (
                    insert into catalog.product (sku, name, name_en, name_zh_cn, name_zh_tw, described_at)
                    select s.sku,
                        coalesce(s.name,
                            case shop.language when 'zh-CN' then s.name_zh_cn when 'zh-TW' then s.name_zh_tw end,
                            s.name_en, s.name_zh_cn, s.name_zh_tw, s.sku),
                        s.name_en, s.name_zh_cn, s.name_zh_tw, s.described_at
                    from staged_product as s
                    cross join settings.shop
                    where not exists (select from catalog.product as p where p.sku = s.sku)
                    order by s.sku
                    returning product_id, sku
                )
                insert into catalog.product_version (product_id, category_id, brand)
                select made.product_id, c.category_id, s.brand
                from made
                join staged_product as s using (sku)
                left join catalog.category as c on c.path = s.category
                order by made.product_id
                """).update();
    }

    /** A file of earlier days fills what is empty; it does not bring back what was renamed since. */
    void updateNames() {
        jdbc.sql("""
                with said as (
                    select s.*, p.product_id, s.described_at >= coalesce(p.described_at, '-infinity')
                        or p.name = p.sku as is_newer
                    from staged_product as s
                    join catalog.product as p using (sku)
                    where s.described_at is not null
                )
                update catalog.product as p
                set name = case when is_newer then coalesce(s.name, p.name) else p.name end,
                    name_en = case when is_newer then coalesce(s.name_en, p.name_en) else coalesce(p.name_en, s.name_en) end,
                    name_zh_cn = case when is_newer then coalesce(s.name_zh_cn, p.name_zh_cn)
                        else coalesce(p.name_zh_cn, s.name_zh_cn) end,
                    name_zh_tw = case when is_newer then coalesce(s.name_zh_tw, p.name_zh_tw)
                        else coalesce(p.name_zh_tw, s.name_zh_tw) end,
                    described_at = greatest(p.described_at, s.described_at)
                from said as s
                where s.product_id = p.product_id
                    and (s.described_at > coalesce(p.described_at, '-infinity')
                        or s.name <> p.name and is_newer or s.name_en <> coalesce(p.name_en, '')
                        or s.name_zh_cn <> coalesce(p.name_zh_cn, '') or s.name_zh_tw <> coalesce(p.name_zh_tw, ''))
                """).update();
    }

    /** What was unknown becomes known in place: nothing that was reported changes its meaning. */
    void fillEmptyVersions() {
        jdbc.sql("""
                update catalog.product_version as v
                set category_id = coalesce(v.category_id, c.category_id), brand = coalesce(v.brand, s.brand)
                from staged_product as s
                join catalog.product as p using (sku)
                left join catalog.category as c on c.path = s.category
                where v.product_id = p.product_id and v.valid_to = timestamptz '9999-12-31 00:00:00+00'
                    and (v.category_id is null and c.category_id is not null or v.brand is null and s.brand is not null)
                """).update();
    }

    /** Another category or brand than before counts from this import on. */
    void startVersions(Instant now) {
        jdbc.sql("""
                with changed as (
                    select v.product_key, coalesce(c.category_id, v.category_id) as category_id,
                        coalesce(s.brand, v.brand) as brand
                    from staged_product as s
                    join catalog.product as p using (sku)
                    join catalog.product_version as v using (product_id)
                    left join catalog.category as c on c.path = s.category
                    where v.valid_to = timestamptz '9999-12-31 00:00:00+00'
                        and s.described_at >= coalesce(p.described_at, '-infinity')
                        and (c.category_id <> v.category_id or s.brand <> v.brand)
                ), ended as (
                    update catalog.product_version as v set valid_to = :now
                    from changed where v.product_key = changed.product_key
                    returning v.product_id, changed.category_id, changed.brand,
                        v.supplier_id, v.list_price, v.lifecycle, v.tax_class
                )
                insert into catalog.product_version
                    (product_id, valid_from, category_id, brand, supplier_id, list_price, lifecycle, tax_class)
                select product_id, :now, category_id, brand, supplier_id, list_price, lifecycle, tax_class
                from ended order by product_id
                """).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }
}
