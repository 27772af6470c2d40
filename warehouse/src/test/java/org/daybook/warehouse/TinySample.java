package org.daybook.warehouse;

/** The queries behind the sample release; columns as in the contract. */
final class TinySample {
    static final String CHANNELS = """
            select * from (values
              (0::bigint, '-', 'none', null, null, null, null),
              (1, 'direct', 'Counter', 'Counter', '门店', '門市', 'counter'),
              (2, 'web', 'Web shop', 'Web shop', '网店', '網店', 'web')
            ) as t (channel_id, code, name, name_en, name_zh_cn, name_zh_tw, kind)""";

    static final String PRODUCTS = """
            select id::bigint as product_key, id::bigint as product_id, timestamp '0001-01-01' as valid_from,
              timestamp '9999-12-31' as valid_to, true as is_current, false as is_inferred,
              timestamp '2010-12-10' as known_from, 'SKU' || id as sku, names[1] as name, names[1] as name_en,
              names[2] as name_zh_cn, null::varchar as name_zh_tw, null::varchar as variant, 'piece' as unit,
              'Home' as category, 'Home' as category_path, null::varchar as brand, 0::bigint as supplier_id,
              cast(id * 1.25 as decimal(18,4)) as list_price, 'active' as lifecycle, null::varchar as tax_class,
              null::int as weight_grams, null::int as volume_cm3, false as is_kit, date '2010-11-01' as first_sold_day,
              null::varchar as abc_class, null::varchar as xyz_class
            from (select unnest([0, 1, 2, 3]) as id,
              unnest([['none', null], ['Teapot', '茶壶'], ['Mug, "big"', '马克杯'], ['Tray', '托盘']]) as names)""";

    private TinySample() {}

    /** Thirty lines in that month of 2010, one a day, each of 10.00 with a cost of 6.00. */
    static String saleLines(int month) {
        return """
                select 'D' || %1$d || '-' || n as document_no, 'import' as document_kind, (%1$d * 100 + n)::bigint as order_id,
                  1::int as line_no, 'sale' as sale_kind, 'product' as line_kind, (1 + n %% 3)::bigint as product_id,
                  (1 + n %% 3)::bigint as product_key, 0::bigint as customer_id, 0::bigint as customer_key,
                  (1 + n %% 2)::bigint as channel_id, 0::bigint as campaign_id, 0::bigint as employee_id,
                  make_date(2010, %1$d, n::int) as order_business_day, true as is_costed,
                  2::decimal(18,3) as sold_quantity, 0::decimal(18,3) as returned_quantity,
                  0::decimal(18,3) as adjusted_quantity, 10::decimal(18,2) as gross_amount,
                  0::decimal(18,2) as discount_amount, 0::decimal(18,2) as return_amount, 10::decimal(18,2) as net_amount,
                  0::decimal(18,2) as tax_amount, 6::decimal(18,2) as cost_amount, 0::decimal(18,2) as freight_cost_share,
                  0::decimal(18,2) as fee_share, 0::decimal(18,2) as packaging_share,
                  make_date(2010, %1$d, n::int) as business_day,
                  make_timestamp(2010, %1$d, n::bigint, 10, 30, 0) as event_at, 1::bigint as store_id, 'GBP' as currency,
                  1::decimal(18,8) as exchange_rate, 900::bigint as source_xid, 1::bigint as load_run_id
                from range(1, 31) as t (n)""".formatted(month);
    }
}
