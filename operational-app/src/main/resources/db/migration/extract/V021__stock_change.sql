-- What changes a pool, and what is promised of it: movements, and orders as they are placed, shipped and cancelled.
-- Each row has the mark of something that is only ever added, so that an old day is not read again without need.
create view extract.stock_change as
select
    product_id,
    location_id as store_id,
    business_day,
    quantity,
    value_amount,
    case when value_amount is null then 1 else 0 end as unknown_values,
    0::numeric(18, 3) as reserved,
    event_at,
    changed_xid::text::bigint as source_xid
from stock.movement
union all
select l.product_id, o.store_id, e.business_day, 0, 0, 0,
    case e.event_kind when 'placed' then l.quantity else -l.cancelled_quantity end,
    e.event_at, e.changed_xid::text::bigint
from orders.line_share as s
join orders.order_line as l using (order_id, line_no)
join orders.sales_order as o using (order_id)
join catalog.product as p on p.product_id = l.product_id and p.kind = 'goods'
join orders.order_event as e on e.order_id = s.order_id
where s.component = 'goods' and (e.event_kind = 'placed' or (e.event_kind = 'cancelled' and l.cancelled_quantity <> 0))
union all
select l.product_id, o.store_id, d.business_day, 0, 0, 0, -l.quantity, d.event_at, l.changed_xid::text::bigint
from orders.line_share as s
join orders.sales_order as o using (order_id)
join catalog.product as p on p.kind = 'goods'
join orders.sales_document as d on d.order_id = s.order_id and d.document_kind = 'shipment'
join orders.sale_line as l
    on l.document_id = d.document_id and l.line_no = s.line_no and l.line_kind = 'product' and l.product_id = p.product_id
where s.component = 'goods';
