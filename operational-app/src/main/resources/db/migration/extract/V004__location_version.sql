create view extract.location_version as
select
    v.location_key,
    v.location_id,
    v.valid_from,
    v.valid_to,
    v.valid_to = timestamptz '9999-12-31 00:00:00+00' as is_current,
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
    greatest(v.changed_xid, l.changed_xid)::text::bigint as source_xid
from stock.location_version as v
join stock.location as l using (location_id);
