-- As V005; a document that holds the sums of many sales, without quantities, made no order.
create or replace view integrity.orders_equal_sale_lines as
with captured as (
    select d.order_id, l.line_no, d.document_no, d.business_day, l.product_id, l.quantity, l.gross_amount,
        l.discount_amount, l.cost_amount
    from orders.sale_line as l
    join orders.sales_document as d using (document_id)
    where d.document_kind = 'import' and l.sale_kind = 'sale' and (d.order_id is not null or l.quantity <> 0)
),
ordered as (
    select l.order_id, l.line_no, o.order_no, l.product_id, l.quantity, l.gross_amount, l.discount_amount,
        l.cost_amount
    from orders.order_line as l
    join orders.sales_order as o using (order_id)
    where exists (select from orders.sales_document as d
        where d.order_id = l.order_id and d.document_kind = 'import')
)
select
    coalesce(c.document_no, o.order_no) as document_no,
    line_no,
    c.quantity,
    o.quantity as ordered_quantity,
    c.gross_amount - c.discount_amount as amount,
    o.gross_amount - o.discount_amount as ordered_amount
from captured as c
full join ordered as o using (order_id, line_no)
where (c.product_id, c.quantity, c.gross_amount, c.discount_amount, c.cost_amount)
    is distinct from (o.product_id, o.quantity, o.gross_amount, o.discount_amount, o.cost_amount);
