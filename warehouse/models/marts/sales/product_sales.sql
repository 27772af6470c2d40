-- grain: one row per business day, store, channel and product with a sale, return, allowance or adjustment
select
    business_day,
    store_id,
    channel_id,
    product_id,
    cast(sum(sold_quantity) as decimal(18,3)) as units_sold,
    cast(sum(returned_quantity) as decimal(18,3)) as units_returned,
    cast(sum(adjusted_quantity) as decimal(18,3)) as units_adjusted,
    cast(sum(gross_amount) as decimal(18,2)) as gross_sales,
    cast(sum(discount_amount) as decimal(18,2)) as discounts,
    cast(sum(return_amount) as decimal(18,2)) as returns,
    cast(sum(case when sale_kind = 'adjustment' then return_amount else 0 end) as decimal(18,2)) as adjustments,
    cast(sum(net_amount) as decimal(18,2)) as net_sales,
    cast(sum(cost_amount) as decimal(18,2)) as cogs,
    cast(sum(case when is_costed then 0 else net_amount end) as decimal(18,2)) as net_sales_uncosted,
    max(case when sale_kind = 'sale' and campaign_id <> 0 then 1 else 0 end) = 1 as is_promoted
from core.fct_sale_line
where line_kind = 'product'
group by business_day, store_id, channel_id, product_id
