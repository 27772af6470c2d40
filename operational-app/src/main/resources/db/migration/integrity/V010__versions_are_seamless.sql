-- Every version begins where the one before ended; the first at the beginning, the last open.
create view integrity.versions_seamless as
with version as (
    select 'product' as thing, product_id as id, valid_from, valid_to from catalog.product_version
    union all
    select 'customer', customer_id, valid_from, valid_to from customers.customer_version
    union all
    select 'location', location_id, valid_from, valid_to from stock.location_version
),
placed as (
    select *,
        lag(valid_to, 1, timestamptz '0001-01-01 00:00:00+00') over one as previous_end,
        lead(valid_from) over one is null as is_last
    from version
    window one as (partition by thing, id order by valid_from)
)
select thing, id, valid_from, valid_to, previous_end
from placed
where valid_from <> previous_end
   or is_last <> (valid_to = timestamptz '9999-12-31 00:00:00+00')
union all
select 'product', product_id, null, null, null
from catalog.product as p
where not exists (select from catalog.product_version as v where v.product_id = p.product_id)
union all
select 'customer', customer_id, null, null, null
from customers.customer as c
where not exists (select from customers.customer_version as v where v.customer_id = c.customer_id)
union all
select 'location', location_id, null, null, null
from stock.location as l
where not exists (select from stock.location_version as v where v.location_id = l.location_id);
