-- Counts and sums of the orders that somebody still has to do with are answered by the index alone.
drop index orders.sales_order_undone;
create index sales_order_undone on orders.sales_order (fulfilment_state, business_day desc)
    include (prices, store_id, total_amount, cancelled_total) where fulfilment_state <> 'completed';
drop index orders.sales_order_unpaid;
create index sales_order_unpaid on orders.sales_order (payment_state, business_day desc)
    include (fulfilment_state, store_id, total_amount) where payment_state <> 'paid';
