-- What lay in a pool at the end of each day on which it changed. The mark is that of the newest change up to
-- that day: something that is entered late marks its day and all later ones. No safety stock, no transfers yet.
create view extract.stock_day as
select
    product_id,
    store_id,
    business_day,
    on_hand,
    reserved,
    0::numeric(18, 3) as safety,
    0::numeric(18, 3) as in_transit,
    case when on_hand <> 0 and unknown_values = 0 then round(value / on_hand, 6)::numeric(18, 6) end as unit_cost,
    case when on_hand = 0 then 0::numeric(18, 2) when unknown_values = 0 then value::numeric(18, 2) end as stock_value,
    d.event_at,
    s.currency,
    1::numeric(18, 8) as exchange_rate,
    d.source_xid
from (
    select product_id, store_id, business_day, event_at,
        sum(quantity) over pool as on_hand,
        sum(value) over pool as value,
        sum(unknown_values) over pool as unknown_values,
        sum(reserved) over pool as reserved,
        max(source_xid) over pool as source_xid
    from (
        select product_id, store_id, business_day, max(event_at) as event_at, sum(quantity) as quantity,
            coalesce(sum(value_amount), 0) as value, sum(unknown_values) as unknown_values,
            sum(reserved) as reserved, max(source_xid) as source_xid
        from extract.stock_change group by product_id, store_id, business_day
    ) as c
    window pool as (partition by product_id, store_id order by business_day)
) as d
cross join settings.shop as s;
