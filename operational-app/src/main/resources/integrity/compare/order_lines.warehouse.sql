select
    business_day,
    store_id,
    channel_id,
    count(*) as lines,
    sum(quantity) as quantity,
    sum(gross_amount) as gross_amount,
    sum(discount_amount) as discount_amount,
    sum(demand_amount) as demand_amount,
    sum(tax_amount) as tax_amount,
    sum(cancelled_amount) as cancelled_amount,
    sum(shipped_amount) as shipped_amount,
    sum(returned_amount) as returned_amount,
    sum(cost_amount) as cost_amount
from core.fct_order_line
where source_xid < ?
group by business_day, store_id, channel_id
