select
    d.business_day,
    d.store_id,
    d.order_id,
    count(*) as lines,
    -sum(l.quantity) as quantity,
    sum(abs(l.gross_amount) - l.discount_amount) as return_amount,
    -sum(l.tax_amount) as tax_amount
from orders.sales_document as d
join orders.sale_line as l on l.document_id = d.document_id and l.line_kind = 'product'
where d.document_kind = 'return' and d.order_id is not null and l.changed_xid::text::bigint < :horizon
group by d.business_day, d.store_id, d.order_id
