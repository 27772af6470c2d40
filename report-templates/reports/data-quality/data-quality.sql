-- part: fact
-- rows of each fact that is compared with the database: in the period, and in all
select t.name, count(*) filter (where t.business_day >= :from and t.business_day < :to) as rows, count(*) as all_rows
from (
  select 'fct_order' as name, business_day from core.fct_order
  union all select 'fct_order_line', business_day from core.fct_order_line
  union all select 'fct_order_event', business_day from core.fct_order_event
  union all select 'fct_sale_line', business_day from core.fct_sale_line
  union all select 'fct_return_line', business_day from core.fct_return_line
  union all select 'fct_payment', business_day from core.fct_payment
  union all select 'fct_stock_movement', business_day from core.fct_stock_movement
  union all select 'fct_ledger_posting', business_day from core.fct_ledger_posting
) as t
group by t.name

-- name: facts
-- grain: one row, the values that sentences name
select
  strftime(cast(:complete_through as date), '%Y-%m-%d') as complete_through, (select count(*) from core.load_check) as checks,
  (select count(*) from core.load_check where not passed) + (select count(distinct metric_id) from marts.metric_ties where difference <> 0) as failed,
  (select count(*) from marts.metric_ties where business_day >= :from and business_day < :to) as compared

-- name: ties
-- grain: one metric that the ledger has to agree with in the period, and the total of the differences
select
  case when grouping(metric_id) = 1 then 'total' else metric_id end as metric, count(*) as compared, count(*) filter (where difference <> 0) as unequal,
  cast(case when grouping(metric_id) = 0 then coalesce(sum(metric_value), 0) end as decimal(18,2)) as metric_value,
  cast(case when grouping(metric_id) = 0 then coalesce(sum(account_value), 0) end as decimal(18,2)) as account_value,
  cast(coalesce(sum(abs(difference)), 0) as decimal(18,2)) as difference,
  case when count(*) filter (where difference <> 0) = 0 then 'equal' else 'not_equal' end as result,
  case when grouping(metric_id) = 1 then 'total' else 'detail' end as line
from marts.metric_ties
where business_day >= :from and business_day < :to
group by grouping sets ((metric_id), ())
having count(*) > 0
order by grouping(metric_id),
  array_position(['gross_sales', 'discounts', 'returns', 'net_sales', 'freight_income', 'tax_collected', 'total_sales', 'cogs'], metric_id)

-- name: days
-- grain: one of the 90 days up to the last known one of the period, with the rows that it has
with last as (select least(cast(:to as date) - 1, cast(:complete_through as date)) as day),
row_of as (
  select business_day, 1 as sale_line, 0 as posting from core.fct_sale_line
  union all
  select business_day, 0 as sale_line, 1 as posting from core.fct_ledger_posting
)
select d.date as day, coalesce(sum(r.sale_line), 0) as sale_lines, coalesce(sum(r.posting), 0) as postings
from last as l
join core.dim_date as d on d.date > l.day - 90 and d.date <= l.day and d.date >= :first_day
left join row_of as r on r.business_day = d.date
group by d.date
order by d.date

-- name: sources
-- grain: one table that the load compared with the database, and the total
-- with: fact
with compared as (
  select split_part(split_part(c.name, ': ', 1), '.', 2) as name, c.passed
  from core.load_check as c
  where c.name like '%: same_as_database'
)
select
  case when grouping(c.name) = 1 then 'total' else c.name end as name, cast(coalesce(sum(f.rows), 0) as bigint) as rows, cast(coalesce(sum(f.all_rows), 0) as bigint) as found,
  cast(case when bool_and(c.passed) then coalesce(sum(f.all_rows), 0) end as bigint) as expected, cast(case when bool_and(c.passed) then 0 end as bigint) as difference,
  case when bool_and(c.passed) then 'equal' else 'not_equal' end as result,
  case when grouping(c.name) = 1 then 'total' else 'detail' end as line
from compared as c
left join fact as f on f.name = c.name
where exists (select 1 from compared)
group by grouping sets ((c.name), ())
having count(*) > 0
order by grouping(c.name), found desc, c.name

-- name: checks
-- grain: one table with the checks that its rows had to pass, and the total
with checked as (select split_part(name, ': ', 1) as name, passed, rows from core.load_check)
select
  case when grouping(name) = 1 then 'total' else name end as name, count(*) as checks, count(*) filter (where passed) as passed, count(*) filter (where not passed) as failed,
  cast(sum(rows) as bigint) as rows, case when grouping(name) = 0 then 'blocking' end as severity,
  case when grouping(name) = 1 then 'total' else 'detail' end as line
from checked
where exists (select 1 from checked)
group by grouping sets ((name), ())
having count(*) > 0
order by grouping(name), failed desc, name
