-- Inferred as a product is (V015).
create or replace view extract.customer_version as
select
    coalesce(v.customer_key, -c.customer_id) as customer_key,
    c.customer_id,
    coalesce(v.valid_from, timestamptz '0001-01-01 00:00:00+00') as valid_from,
    coalesce(v.valid_to, timestamptz '9999-12-31 00:00:00+00') as valid_to,
    coalesce(v.valid_to = timestamptz '9999-12-31 00:00:00+00', true) as is_current,
    c.pseudonym,
    c.kind,
    v.level,
    v.customer_group,
    c.country,
    v.region,
    v.region_code,
    c.source,
    greatest(v.changed_xid, c.changed_xid)::text::bigint as source_xid,
    v.customer_key is null as is_inferred
from customers.customer as c
left join customers.customer_version as v using (customer_id);
