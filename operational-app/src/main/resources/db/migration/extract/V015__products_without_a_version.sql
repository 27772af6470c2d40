-- A product whose version has not arrived is inferred: what is not versioned is known, the key is
-- the negative id until the version brings its own.
create or replace view extract.product_version as
select
    coalesce(v.product_key, -p.product_id) as product_key,
    p.product_id,
    coalesce(v.valid_from, timestamptz '0001-01-01 00:00:00+00') as valid_from,
    coalesce(v.valid_to, timestamptz '9999-12-31 00:00:00+00') as valid_to,
    coalesce(v.valid_to = timestamptz '9999-12-31 00:00:00+00', true) as is_current,
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
    greatest(v.changed_xid, p.changed_xid, c.changed_xid)::text::bigint as source_xid,
    v.product_key is null as is_inferred
from catalog.product as p
left join catalog.product_version as v using (product_id)
left join catalog.category as c using (category_id);
