-- As V011; freight belongs to no product.
create or replace view extract.sale_line as
select
    l.document_id,
    d.document_no,
    d.document_kind,
    case when d.document_kind = 'import' and l.sale_kind <> 'sale' then 0
        else coalesce(d.order_id, 0) end as order_id,
    l.line_no,
    l.sale_kind,
    l.line_kind,
    case l.line_kind when 'freight' then 0 else l.product_id end as product_id,
    d.customer_id,
    d.channel_id,
    d.store_id,
    coalesce(l.campaign_id, 0) as campaign_id,
    d.employee_id,
    d.business_day,
    case when d.document_kind = 'import' and l.sale_kind <> 'sale' then null
        else o.business_day end as order_business_day,
    d.event_at,
    d.currency,
    d.exchange_rate,
    l.quantity,
    l.gross_amount,
    l.discount_amount,
    l.tax_amount,
    l.cost_amount,
    l.changed_xid::text::bigint as source_xid
from orders.sale_line as l
join orders.sales_document as d using (document_id)
left join orders.sales_order as o on o.order_id = d.order_id;
