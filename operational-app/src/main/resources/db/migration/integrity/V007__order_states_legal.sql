-- The state of an order says no more and no less than its lines, days and documents do.
create view integrity.order_states_legal as
select o.order_no, o.business_day, o.payment_state, o.fulfilment_state, o.after_sale_state
from orders.sales_order as o
join (
    select order_id, sum(quantity - cancelled_quantity - shipped_quantity) as open_quantity,
        sum(shipped_quantity) as shipped_quantity, sum(returned_quantity) as returned_quantity
    from orders.order_line
    group by order_id
) as l using (order_id)
where (o.fulfilment_state in ('shipped', 'completed') and l.open_quantity <> 0)
   or (o.fulfilment_state in ('draft', 'placed', 'confirmed', 'picked', 'cancelled') and l.shipped_quantity <> 0)
   or (o.fulfilment_state in ('part_shipped', 'shipped', 'completed')) <> (o.first_ship_day is not null)
   or (o.fulfilment_state = 'completed') <> (o.complete_day is not null)
   or (o.fulfilment_state = 'cancelled') <> (o.cancel_day is not null)
   or (o.after_sale_state in ('part_returned', 'returned') and l.returned_quantity = 0)
   or (o.payment_state <> 'paid' and exists (select from orders.sales_document as d
        where d.order_id = o.order_id and d.document_kind = 'import'));
