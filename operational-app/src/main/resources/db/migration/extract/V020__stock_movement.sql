-- Every change of what lies in a location; goods come in positive.
create view extract.stock_movement as
select
    m.movement_id,
    m.product_id,
    m.location_id as store_id,
    0::bigint as channel_id,
    m.kind,
    m.reason,
    m.document,
    m.quantity,
    round(m.value_amount / m.quantity, 6)::numeric(18, 6) as unit_cost,
    m.value_amount,
    m.business_day,
    m.event_at,
    s.currency,
    1::numeric(18, 8) as exchange_rate,
    m.changed_xid::text::bigint as source_xid
from stock.movement as m
cross join settings.shop as s;
