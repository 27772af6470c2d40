select
    business_day,
    location_id as store_id,
    product_id,
    count(*) as movements,
    sum(quantity) as quantity,
    coalesce(sum(value_amount), 0) as value
from stock.movement
where changed_xid::text::bigint < :horizon
group by business_day, location_id, product_id
