-- No fact without the members that it names.
select 'fct_sale_line product' as fact, product_key as missing, count(*) as facts
from core.fct_sale_line
where product_key not in (select product_key from core.dim_product)
group by product_key
union all
select 'fct_sale_line customer', customer_key, count(*)
from core.fct_sale_line
where customer_key not in (select customer_key from core.dim_customer)
group by customer_key
union all
select 'fct_order customer', customer_key, count(*)
from core.fct_order
where customer_key not in (select customer_key from core.dim_customer)
group by customer_key
union all
select 'fct_order_line product', product_key, count(*)
from core.fct_order_line
where product_key not in (select product_key from core.dim_product)
group by product_key
union all
select 'fct_ledger_posting account', account_id, count(*)
from core.fct_ledger_posting
where account_id not in (select account_id from core.dim_account)
group by account_id
union all
select 'fct_sale_line channel', channel_id, count(*)
from core.fct_sale_line
where channel_id not in (select channel_id from core.dim_channel)
group by channel_id
