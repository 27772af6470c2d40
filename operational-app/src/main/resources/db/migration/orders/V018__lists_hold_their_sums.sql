-- Counts and sums of the list are answered by its indexes alone: by days, and of the orders that somebody still has to
-- do with.
drop index orders.sales_order_placed;
create index sales_order_placed on orders.sales_order (business_day desc, event_at desc, order_id desc)
    include (total_amount);
drop index orders.sales_order_undone;
create index sales_order_undone on orders.sales_order (fulfilment_state, business_day desc)
    include (prices, store_id, total_amount, cancelled_total) where fulfilment_state <> 'completed';
drop index orders.sales_order_unpaid;
create index sales_order_unpaid on orders.sales_order (payment_state, business_day desc)
    include (fulfilment_state, store_id, total_amount) where payment_state <> 'paid';
