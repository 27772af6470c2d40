-- What is still to be paid for a live order: its total less what was cancelled, what came back and what its
-- customer has paid; money that is owed back or went back does not count as paid.
create view orders.order_due as
select o.order_id,
    greatest(0.00, o.total_amount - o.cancelled_total
        - coalesce((select sum(s.returned_amount) from orders.line_share as s
            where s.order_id = o.order_id and s.component in ('goods', 'freight')), 0)
        - (a.captured_amount - a.refunded_amount - a.due_back_amount)) as due_amount
from orders.sales_order as o
join payments.order_account as a using (order_id)
where o.prices is not null;
