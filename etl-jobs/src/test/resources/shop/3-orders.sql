-- An order with its lines and its first event, in a state that the caller names.
create procedure shop.place(first int, last int, from_day date, span int, fulfilment text) language sql as $$
insert into orders.sales_order (order_id, order_no, store_id, channel_id, customer_id, business_day, event_at, local_hour,
    currency, payment_state, fulfilment_state, first_ship_day, complete_day, units, committed_amount, tax_amount, total_amount)
select
    h.number, 'D' || h.number, h.store_id, h.channel_id, h.customer_id, h.business_day, h.event_at, h.local_hour, 'GBP',
    case fulfilment when 'completed' then 'paid' else 'unpaid' end, fulfilment,
    case fulfilment when 'completed' then h.business_day end, case fulfilment when 'completed' then h.business_day end,
    l.units, l.demand, l.tax, l.demand + l.tax
from shop.head(first, last, from_day, span) as h
join (
    select number, sum(quantity) as units, sum(gross_amount - discount_amount) as demand,
        sum(case fulfilment when 'completed' then 0 else round((gross_amount - discount_amount) * 0.2, 2) end) as tax
    from shop.line(first, last) where sale_kind = 'sale' group by number
) as l using (number);

insert into orders.order_line (order_id, line_no, product_id, campaign_id, quantity, unit_price, gross_amount,
    discount_amount, demand_amount, tax_amount, shipped_quantity, shipped_amount, cost_amount)
select
    number, line_no, product_id, campaign_id, quantity, unit_price, gross_amount, discount_amount,
    gross_amount - discount_amount,
    case fulfilment when 'completed' then 0 else round((gross_amount - discount_amount) * 0.2, 2) end,
    case fulfilment when 'completed' then quantity else 0 end,
    case fulfilment when 'completed' then gross_amount - discount_amount else 0 end,
    case fulfilment when 'completed' then cost_amount end
from shop.line(first, last) where sale_kind = 'sale';

insert into orders.order_event (order_id, event_kind, cause, demand_quantity, demand_amount, business_day, event_at)
select order_id, 'placed', 'test', units, committed_amount, business_day, event_at
from orders.sales_order where order_id between first and last;
$$;

create procedure shop.cancel(first int, last int, day date) language sql as $$
update orders.order_line set cancelled_quantity = quantity, cancelled_amount = demand_amount
where order_id between first and last;

update orders.sales_order set fulfilment_state = 'cancelled', cancel_day = day where order_id between first and last;

insert into orders.order_event
    (order_id, event_kind, cause, cancelled_quantity, cancelled_amount, business_day, event_at)
select order_id, 'cancelled', 'test', units, committed_amount, day, day + time '12:00' at time zone 'UTC'
from orders.sales_order where order_id between first and last;
$$;
