-- Coarse attributes and a pseudonym only: no name, phone, address or number of a customer leaves.
create view extract.customer_version as
select
    v.customer_key,
    v.customer_id,
    v.valid_from,
    v.valid_to,
    v.valid_to = timestamptz '9999-12-31 00:00:00+00' as is_current,
    c.pseudonym,
    c.kind,
    v.level,
    v.customer_group,
    c.country,
    v.region,
    v.region_code,
    c.source,
    greatest(v.changed_xid, c.changed_xid)::text::bigint as source_xid
from customers.customer_version as v
join customers.customer as c using (customer_id);
