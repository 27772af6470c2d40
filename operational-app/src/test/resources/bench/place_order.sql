-- One order of three lines as one database function: the same rows that the order service writes, with amounts that
-- are known beforehand. What a round trip and nothing else would cost.
create schema bench;

create function bench.place_order(number text, goods bigint[]) returns bigint language plpgsql as $$
declare
    made bigint;
    account bigint;
begin
    insert into audit.business_event
        (event_key, event_kind, document, content_sha256, content, business_day, event_at, recorded_at)
    values ('order_placed:' || number, 'order_placed', number, repeat('0', 64), jsonb_build_object('order', number),
        current_date, now(), now());
    insert into orders.sales_order (order_no, store_id, channel_id, customer_id, business_day, event_at, local_hour,
        currency, payment_state, fulfilment_state, prices, rounding, due_days, units, committed_amount, freight_amount,
        tax_amount, total_amount)
    values (number, 1, 1, 0, current_date, now(), 12, 'CNY', 'unpaid', 'placed', 'inclusive', 'document', 0, 3, 26.55, 0,
        3.45, 30.00)
    returning order_id into made;
    insert into orders.order_line (order_id, line_no, product_id, quantity, unit_price, gross_amount, discount_amount,
        demand_amount, tax_amount, tax_rate)
    select made, n, goods[n], 1, 8.85, 8.85, 0, 8.85, 1.15, 0.13 from generate_series(1, 3) as n;
    insert into orders.line_share (order_id, line_no, component, amount)
    select made, n, c.component, c.amount from generate_series(1, 3) as n
    cross join (values ('goods', 10.00), ('goods_tax', 1.15)) as c (component, amount);
    insert into orders.order_event
        (order_id, event_kind, cause, demand_quantity, demand_amount, business_day, event_at)
    values (made, 'placed', 'order', 3, 26.55, current_date, now());
    insert into payments.order_account (order_id, order_no, store_id, channel_id, customer_id)
    values (made, number, 1, 1, 0) returning account_id into account;
    perform from stock.level where product_id = any(goods) and location_id = 1 order by product_id for update;
    update stock.level set reserved = reserved + 1
    where product_id = any(goods) and location_id = 1 and on_hand - reserved >= 1;
    if not found then
        raise exception 'sold out';
    end if;
    insert into stock.reservation (document, line_no, product_id, location_id, quantity)
    select number, n, goods[n], 1, 1 from generate_series(1, 3) as n;
    return made;
end $$;
