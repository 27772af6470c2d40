-- The list is filtered by any state; all but one of them are those of few orders, imported ones among them.
drop index orders.sales_order_open;
create index sales_order_undone on orders.sales_order (fulfilment_state, business_day desc)
    where fulfilment_state <> 'completed';
