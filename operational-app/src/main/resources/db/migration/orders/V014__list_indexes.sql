-- What the order list is searched and sorted by; open orders are few beside those that are done.
create index sales_order_placed on orders.sales_order (business_day desc, event_at desc, order_id desc);
create index sales_order_number on orders.sales_order (order_no, order_id);
create index sales_order_total on orders.sales_order (total_amount, order_id);
create index sales_order_customer on orders.sales_order (customer_id, business_day desc);
create index sales_order_open on orders.sales_order (fulfilment_state, business_day desc)
    where prices is not null and fulfilment_state in ('placed', 'confirmed', 'picked', 'part_shipped');
create index sales_order_unpaid on orders.sales_order (payment_state, business_day desc)
    where payment_state <> 'paid';
create index sales_order_after_sale on orders.sales_order (after_sale_state, business_day desc)
    where after_sale_state <> 'none';
