-- The references that orders V010 checks when lines are written.
create view integrity.references_exist as
select 'sale_line' as table_name, l.document_id as head_id, l.line_no, l.product_id, l.campaign_id
from orders.sale_line as l
left join orders.sales_document as d using (document_id)
left join catalog.product as p using (product_id)
left join promotions.campaign as c on c.campaign_id = l.campaign_id
where d.document_id is null or p.product_id is null or (l.campaign_id is not null and c.campaign_id is null)
union all
select 'order_line', l.order_id, l.line_no, l.product_id, l.campaign_id
from orders.order_line as l
left join orders.sales_order as o using (order_id)
left join catalog.product as p using (product_id)
left join promotions.campaign as c on c.campaign_id = l.campaign_id
where o.order_id is null or p.product_id is null or (l.campaign_id is not null and c.campaign_id is null);
