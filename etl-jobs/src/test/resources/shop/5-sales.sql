-- A file of imported documents, their orders completed at once.
create procedure shop.sell(first int, last int, from_day date, span int) language sql as $$
call shop.place(first, last, from_day, span, 'completed');

insert into orders.sales_document (document_id, document_no, document_kind, import_id, order_id, store_id, channel_id,
    customer_id, business_day, event_at, currency)
select
    h.number, 'D' || h.number, 'import', 1, o.order_id, h.store_id, h.channel_id, h.customer_id,
    h.business_day, h.event_at, 'GBP'
from shop.head(first, last, from_day, span) as h left join orders.sales_order as o on o.order_id = h.number;

insert into orders.sale_line (document_id, line_no, sale_kind, product_id, campaign_id, quantity, unit_price,
    gross_amount, discount_amount, cost_amount)
select number, line_no, sale_kind, product_id, campaign_id, quantity, unit_price, gross_amount, discount_amount, cost_amount
from shop.line(first, last);

call shop.post(first, last);
$$;

-- The whole order leaves, with tax.
create procedure shop.ship(first int, last int, day date) language sql as $$
insert into orders.sales_document (document_id, document_no, document_kind, order_id, store_id, channel_id, customer_id,
    business_day, event_at, currency)
select 100000 + order_id, 'L' || order_id, 'shipment', order_id, store_id, channel_id, customer_id, day,
    day + time '15:00' at time zone 'UTC', 'GBP'
from orders.sales_order where order_id between first and last;

insert into orders.sale_line (document_id, line_no, sale_kind, product_id, campaign_id, quantity, unit_price,
    gross_amount, discount_amount, tax_amount, cost_amount)
select 100000 + order_id, line_no, 'sale', product_id, campaign_id, quantity, unit_price, gross_amount, discount_amount,
    tax_amount, quantity * 0.75
from orders.order_line where order_id between first and last;

update orders.order_line set shipped_quantity = quantity, shipped_amount = demand_amount, cost_amount = quantity * 0.75
where order_id between first and last;

update orders.sales_order set fulfilment_state = 'confirmed' where order_id between first and last;
update orders.sales_order set fulfilment_state = 'shipped', first_ship_day = day where order_id between first and last;

call shop.post(100000 + first, 100000 + last);
$$;

-- The first line of a shipped order comes back whole.
create procedure shop.take_back(first int, last int, day date) language sql as $$
insert into orders.sales_document (document_id, document_no, document_kind, order_id, store_id, channel_id, customer_id,
    business_day, event_at, currency)
select 200000 + order_id, 'R' || order_id, 'return', order_id, store_id, channel_id, customer_id, day,
    day + time '16:00' at time zone 'UTC', 'GBP'
from orders.sales_order where order_id between first and last;

insert into orders.sale_line (document_id, line_no, sale_kind, product_id, campaign_id, quantity, unit_price,
    gross_amount, discount_amount, tax_amount, cost_amount)
select 200000 + order_id, 1, 'return', product_id, campaign_id, -quantity, unit_price, -gross_amount, discount_amount,
    -tax_amount, -quantity * 0.75
from orders.order_line where order_id between first and last and line_no = 1;

update orders.order_line set returned_quantity = quantity, returned_amount = shipped_amount
where order_id between first and last and line_no = 1;

update orders.sales_order set after_sale_state = 'requested' where order_id between first and last;
update orders.sales_order set after_sale_state = 'part_returned' where order_id between first and last;

call shop.post(200000 + first, 200000 + last);
$$;
