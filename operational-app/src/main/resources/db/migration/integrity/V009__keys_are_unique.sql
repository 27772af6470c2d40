-- Unique constraints hold this; looked at again in case one is dropped or broken.
create view integrity.keys_unique as
select 'entry' as thing, entry_key as key, count(*) as times
from ledger.entry
group by entry_key
having count(*) > 1
union all
select 'document', concat_ws('/', store_id, channel_id, document_no), count(*)
from orders.sales_document
group by store_id, channel_id, document_no
having count(*) > 1
union all
select 'order', concat_ws('/', store_id, channel_id, order_no), count(*)
from orders.sales_order
group by store_id, channel_id, order_no
having count(*) > 1
union all
select 'product', sku, count(*)
from catalog.product
group by sku
having count(*) > 1
union all
select 'customer', customer_no, count(*)
from customers.customer
where customer_no is not null
group by customer_no
having count(*) > 1;
