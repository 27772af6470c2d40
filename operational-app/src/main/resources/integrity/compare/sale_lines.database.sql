select
    d.business_day,
    d.store_id,
    d.channel_id,
    count(*) as lines,
    sum(l.quantity) filter (where l.sale_kind = 'sale') as sold_quantity,
    -sum(l.quantity) filter (where l.sale_kind = 'return') as returned_quantity,
    sum(l.quantity) filter (where l.sale_kind = 'adjustment') as adjusted_quantity,
    sum(l.gross_amount) filter (where l.sale_kind = 'sale') as gross_amount,
    sum(l.discount_amount) filter (where l.sale_kind = 'sale') as discount_amount,
    sum(sign(l.gross_amount) * l.discount_amount - l.gross_amount) filter (where l.sale_kind <> 'sale')
        as return_amount,
    sum(l.gross_amount - sign(l.gross_amount) * l.discount_amount) as net_amount,
    sum(l.tax_amount) as tax_amount,
    sum(l.cost_amount) as cost_amount,
    count(l.cost_amount) as costed_lines
from orders.sale_line as l
join orders.sales_document as d using (document_id)
where l.changed_xid::text::bigint < :horizon
group by d.business_day, d.store_id, d.channel_id
