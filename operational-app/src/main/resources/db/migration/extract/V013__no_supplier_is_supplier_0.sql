-- A version without a supplier has supplier 0, as the load expects of every id.
create or replace view extract.product_version as
select
    v.product_key,
    v.product_id,
    v.valid_from,
    v.valid_to,
    v.valid_to = timestamptz '9999-12-31 00:00:00+00' as is_current,
    p.sku,
    p.name,
    p.name_en,
    p.name_zh_cn,
    p.name_zh_tw,
    p.variant,
    p.unit,
    c.name as category,
    c.path as category_path,
    v.brand,
    coalesce(v.supplier_id, 0) as supplier_id,
    v.list_price,
    v.lifecycle,
    v.tax_class,
    p.weight_grams,
    p.volume_cm3,
    p.is_kit,
    greatest(v.changed_xid, p.changed_xid, c.changed_xid)::text::bigint as source_xid
from catalog.product_version as v
join catalog.product as p using (product_id)
left join catalog.category as c using (category_id);
