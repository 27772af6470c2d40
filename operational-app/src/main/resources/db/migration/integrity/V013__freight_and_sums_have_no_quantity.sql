-- As V006; freight, and a line that stands for the sum of many, has an amount and no quantity.
create or replace view integrity.amounts_add_up as
select d.document_no, l.line_no, l.quantity, l.unit_price, l.gross_amount, l.discount_amount, l.cost_amount
from orders.sale_line as l
join orders.sales_document as d using (document_id)
where l.discount_amount not between 0 and abs(l.gross_amount)
   or (l.quantity <> 0
        and abs(l.gross_amount - l.quantity * l.unit_price) > 0.005 + 0.00005 * abs(l.quantity))
   or (l.quantity = 0 and l.unit_price <> 0 and d.document_kind <> 'import')
   or (d.document_kind = 'import' and l.quantity <> 0 and l.cost_amount is distinct from round(l.unit_cost * l.quantity, 2)
        and l.sale_kind <> 'adjustment')
union all
select o.order_no, l.line_no, l.quantity, l.unit_price, l.gross_amount, l.discount_amount, l.cost_amount
from orders.order_line as l
join orders.sales_order as o using (order_id)
where l.demand_amount <> l.gross_amount - l.discount_amount
   or l.discount_amount not between 0 and l.gross_amount
   or l.cancelled_amount + l.shipped_amount > l.demand_amount
   or l.returned_amount > l.shipped_amount;
