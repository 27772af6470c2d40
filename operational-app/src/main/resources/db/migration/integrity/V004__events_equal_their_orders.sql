-- What was asked for less what was called off, event by event, is what the lines hold.
create view integrity.events_equal_orders as
select
    o.order_no,
    o.business_day,
    o.units,
    e.demand_quantity as units_of_events,
    o.committed_amount,
    e.demand_amount as demand_of_events
from orders.sales_order as o
left join (
    select order_id, sum(demand_quantity) as demand_quantity, sum(demand_amount) as demand_amount
    from orders.order_event
    group by order_id
) as e using (order_id)
where e.order_id is null
   or o.units <> e.demand_quantity
   or o.committed_amount <> e.demand_amount;
