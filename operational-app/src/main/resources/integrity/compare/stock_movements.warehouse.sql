select
    business_day,
    store_id,
    product_id,
    count(*) as movements,
    sum(quantity) as quantity,
    coalesce(sum(value_amount), 0) as value
from core.fct_stock_movement
where source_xid < ?
group by business_day, store_id, product_id
