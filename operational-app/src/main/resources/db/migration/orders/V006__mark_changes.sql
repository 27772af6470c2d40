create trigger mark_change before insert or update on orders.sales_order
    for each row execute function guard.mark_change();
create trigger mark_change before insert or update on orders.order_line
    for each row execute function guard.mark_change();
create trigger mark_change before insert on orders.order_event
    for each row execute function guard.mark_change();
create trigger mark_change before insert on orders.sales_document
    for each row execute function guard.mark_change();
create trigger mark_change before insert on orders.sale_line
    for each row execute function guard.mark_change();

create index sales_order_mark on orders.sales_order (((changed_xid::text)::bigint));
create index order_line_mark on orders.order_line (((changed_xid::text)::bigint));
create index order_event_mark on orders.order_event (((changed_xid::text)::bigint));
create index sale_line_mark on orders.sale_line (((changed_xid::text)::bigint));
