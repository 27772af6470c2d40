-- Inferred as a product is (V015).
create or replace view extract.location_version as
select
    coalesce(v.location_key, -l.location_id) as location_key,
    l.location_id,
    coalesce(v.valid_from, timestamptz '0001-01-01 00:00:00+00') as valid_from,
    coalesce(v.valid_to, timestamptz '9999-12-31 00:00:00+00') as valid_to,
    coalesce(v.valid_to = timestamptz '9999-12-31 00:00:00+00', true) as is_current,
    l.code,
    l.name,
    l.name_en,
    l.name_zh_cn,
    l.name_zh_tw,
    l.kind,
    v.status,
    v.region,
    v.area_m2,
    l.opened_day,
    l.closed_day,
    greatest(v.changed_xid, l.changed_xid)::text::bigint as source_xid,
    v.location_key is null as is_inferred
from stock.location as l
left join stock.location_version as v using (location_id);
