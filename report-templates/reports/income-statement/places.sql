-- name: bridge
-- grain: net sales, each part that is not zero between it and operating profit, and operating profit
-- with: sales, legs, entries
with part as (
  select case when code in ('taxes_and_surcharges', 'selling_expenses', 'finance_expenses') then 'rest' else code end as code, sum(amount) as amount
  from entries
  where business_day >= :from
  group by 1
),
codes as (
  select
    unnest(range(1, 14)) as place,
    unnest(['points', 'freight_income', 'other_income', 'cost_of_goods', 'variances', 'marketing', 'freight', 'fees', 'packaging', 'rent', 'wages', 'administrative_expenses', 'rest']) as code,
    unnest([-1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1]) as sign
),
net as (select coalesce(sum(case when code = 'gross_sales' then amount else -amount end), 0) as amount from part where code in ('gross_sales', 'discounts', 'returns')),
steps as (select c.place, c.code, c.sign * p.amount as amount from codes as c join part as p on p.code = c.code where p.amount <> 0)
select code, cast(amount as decimal(18,2)) as amount
from (
  select 0 as place, 'net_sales' as code, amount from net
  union all select place, code, amount from steps
  union all select 99, 'operating_profit', amount + coalesce((select sum(amount) from steps), 0) from net
)
where exists (select 1 from steps)
order by place

-- name: places
-- grain: one store, or channel where the report is of one store; what belongs to none; and the total
-- with: sales, legs, entries
with placed as (
  select
    case when cast(:store as bigint) is null then store_id else channel_id end as id,
    case when code = 'gross_sales' then amount when code in ('discounts', 'returns') then -amount else 0 end as net_sales,
    case when code in ('points', 'discounts', 'returns') then -amount when code in ('gross_sales', 'freight_income', 'other_income') then amount else 0 end as revenue,
    case when code in ('cost_of_goods', 'variances') then amount else 0 end as cost,
    case when code in ('taxes_and_surcharges', 'marketing', 'freight', 'fees', 'packaging', 'rent', 'wages', 'selling_expenses', 'administrative_expenses', 'finance_expenses') then amount else 0 end as expenses
  from entries
  where business_day >= :from
),
summed as (
  select grouping(id) as is_total, id, sum(net_sales) as net_sales, sum(revenue) as revenue, sum(cost) as cost, sum(expenses) as expenses
  from placed
  group by grouping sets ((id), ())
)
select
  case when is_total = 1 then 'total' when s.id = 0 then 'none' when cast(:store as bigint) is null then coalesce(case :lang when 'zh-CN' then l.name_zh_cn when 'zh-TW' then l.name_zh_tw else l.name_en end, l.name, l.code) else coalesce(case :lang when 'zh-CN' then c.name_zh_cn when 'zh-TW' then c.name_zh_tw else c.name_en end, c.name, c.code) end as name,
  cast(coalesce(net_sales, 0) as decimal(18,2)) as net_sales, cast(coalesce(revenue, 0) as decimal(18,2)) as revenue, cast(coalesce(cost, 0) as decimal(18,2)) as cost,
  cast(coalesce(revenue - cost, 0) as decimal(18,2)) as gross_profit, cast(coalesce(expenses, 0) as decimal(18,2)) as expenses,
  cast(coalesce(revenue - cost - expenses, 0) as decimal(18,2)) as operating_profit,
  case when is_total = 1 then 'total' when s.id = 0 then 'other' else 'detail' end as line
from summed as s
left join core.dim_location as l on l.location_id = s.id and l.is_current
left join core.dim_channel as c on c.channel_id = s.id
where is_total = 1 or net_sales <> 0 or revenue <> 0 or cost <> 0 or expenses <> 0
order by is_total, s.id = 0, net_sales desc, s.id
