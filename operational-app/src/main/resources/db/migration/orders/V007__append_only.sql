-- The views of the load take a line's mark for the mark of the row: that is right only because
-- heads of documents, and what is fixed in an order, never change after their lines.
create trigger append_only before update or delete or truncate on orders.sales_document
    for each statement execute function guard.refuse_change();
create trigger append_only before update or delete or truncate on orders.sale_line
    for each statement execute function guard.refuse_change();
create trigger append_only before update or delete or truncate on orders.order_event
    for each statement execute function guard.refuse_change();
create trigger keep before delete or truncate on orders.sales_order
    for each statement execute function guard.refuse_change();
create trigger keep before delete or truncate on orders.order_line
    for each statement execute function guard.refuse_change();
create trigger fixed before update of order_id, order_no, store_id, channel_id, customer_id,
    business_day, event_at, currency, exchange_rate on orders.sales_order
    for each statement execute function guard.refuse_change();
create trigger fixed before update of order_id, line_no, product_id, campaign_id on orders.order_line
    for each statement execute function guard.refuse_change();
