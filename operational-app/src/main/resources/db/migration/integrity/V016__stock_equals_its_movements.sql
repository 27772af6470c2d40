-- A pool is the sum of its movements, and what is promised of it the sum of the promises.
create view integrity.stock_equals_movements as
select
    p.sku,
    c.code as location,
    l.on_hand,
    m.quantity as moved,
    l.value_amount,
    m.value as value_moved,
    l.reserved,
    r.quantity as promised
from stock.level as l
join catalog.product as p using (product_id)
join stock.location as c using (location_id)
left join (
    select product_id, location_id, sum(quantity) as quantity, sum(value_amount) as value
    from stock.movement group by product_id, location_id
) as m using (product_id, location_id)
left join (
    select product_id, location_id, sum(quantity) as quantity
    from stock.reservation group by product_id, location_id
) as r using (product_id, location_id)
where l.on_hand <> coalesce(m.quantity, 0)
   or l.value_amount <> coalesce(m.value, 0)
   or l.reserved <> coalesce(r.quantity, 0)
   or (l.on_hand = 0 and l.value_amount <> 0)
   or l.on_hand < 0;

-- Each movement names what it left: the sum of all up to it.
create view integrity.movements_run_on as
select document, line_no, on_hand_after, on_hand_then, value_after, value_then
from (
    select document, line_no, on_hand_after, value_after,
        sum(quantity) over pool as on_hand_then, sum(value_amount) over pool as value_then
    from stock.movement
    window pool as (partition by product_id, location_id order by movement_id)
) as m
where on_hand_after <> on_hand_then or value_after <> value_then;
