-- grain: one row per metric, business day, store and channel; every difference has to be 0.00
with metric_value as (
    select 'gross_sales' as metric_id, business_day, store_id, channel_id, gross_sales as value from marts.sales_by_day
    union all
    select 'discounts' as metric_id, business_day, store_id, channel_id, discounts as value from marts.sales_by_day
    union all
    select 'returns' as metric_id, business_day, store_id, channel_id, returns as value from marts.sales_by_day
    union all
    select 'net_sales' as metric_id, business_day, store_id, channel_id, net_sales as value from marts.sales_by_day
    union all
    select 'freight_income' as metric_id, business_day, store_id, channel_id, freight_income as value from marts.sales_by_day
    union all
    select 'tax_collected' as metric_id, business_day, store_id, channel_id, tax_collected as value from marts.sales_by_day
    union all
    select 'total_sales' as metric_id, business_day, store_id, channel_id, total_sales as value from marts.sales_by_day
    union all
    select 'cogs' as metric_id, business_day, store_id, channel_id, cogs as value from marts.sales_by_day
),
-- debit is positive in the ledger: revenue and tax change sign, costs and what is given back do not
role_of as (
    select 'gross_sales' as metric_id, 'revenue_goods' as role, -1 as sign
    union all select 'discounts' as metric_id, 'revenue_discount' as role, 1 as sign
    union all select 'returns' as metric_id, 'revenue_return' as role, 1 as sign
    union all select 'net_sales' as metric_id, 'revenue_goods' as role, -1 as sign
    union all select 'net_sales' as metric_id, 'revenue_discount' as role, -1 as sign
    union all select 'net_sales' as metric_id, 'revenue_return' as role, -1 as sign
    union all select 'freight_income' as metric_id, 'revenue_freight' as role, -1 as sign
    union all select 'tax_collected' as metric_id, 'vat_output' as role, -1 as sign
    union all select 'total_sales' as metric_id, 'revenue_goods' as role, -1 as sign
    union all select 'total_sales' as metric_id, 'revenue_discount' as role, -1 as sign
    union all select 'total_sales' as metric_id, 'revenue_return' as role, -1 as sign
    union all select 'total_sales' as metric_id, 'revenue_freight' as role, -1 as sign
    union all select 'total_sales' as metric_id, 'vat_output' as role, -1 as sign
    union all select 'cogs' as metric_id, 'cogs_goods' as role, 1 as sign
    union all select 'cogs' as metric_id, 'cogs_return' as role, 1 as sign
),
account_value as (
    select r.metric_id, j.business_day, j.store_id, j.channel_id, sum(j.amount * r.sign) as value
    from core.fct_ledger_posting as j
    join role_of as r on r.role = j.role
    -- opening balances and year-end closing are no movement
    where j.entry_kind in ('posting', 'reversal')
    group by r.metric_id, j.business_day, j.store_id, j.channel_id
)
select
    coalesce(m.metric_id, a.metric_id) as metric_id,
    coalesce(m.business_day, a.business_day) as business_day,
    coalesce(m.store_id, a.store_id) as store_id,
    coalesce(m.channel_id, a.channel_id) as channel_id,
    cast(m.value as decimal(18,2)) as metric_value,
    cast(a.value as decimal(18,2)) as account_value,
    cast(coalesce(m.value, 0) - coalesce(a.value, 0) as decimal(18,2)) as difference
from metric_value as m
full outer join account_value as a
    on a.metric_id = m.metric_id and a.business_day = m.business_day
    and a.store_id = m.store_id and a.channel_id = m.channel_id
