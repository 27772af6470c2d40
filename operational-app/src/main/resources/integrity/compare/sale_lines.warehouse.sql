select
    business_day,
    store_id,
    channel_id,
    count(*) as lines,
    sum(sold_quantity) as sold_quantity,
    sum(returned_quantity) as returned_quantity,
    sum(adjusted_quantity) as adjusted_quantity,
    sum(gross_amount) as gross_amount,
    sum(discount_amount) as discount_amount,
    sum(return_amount) as return_amount,
    sum(net_amount) as net_amount,
    sum(tax_amount) as tax_amount,
    sum(cost_amount) as cost_amount,
    count(cost_amount) as costed_lines
from core.fct_sale_line
where source_xid < ?
group by business_day, store_id, channel_id
