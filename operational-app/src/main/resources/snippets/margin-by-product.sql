-- margin counts what has a known cost alone
select
  p.sku,
  p.name,
  sum(m.net_sales) as net_sales,
  sum(m.gross_profit) as gross_profit,
  round(sum(m.gross_profit) / nullif(sum(m.net_sales - m.net_sales_uncosted), 0), 3) as gross_margin
from marts.product_profit as m
join core.dim_product as p on p.product_id = m.product_id and p.is_current
where m.month_start = (select max(month_start) from marts.product_profit)
group by all
order by gross_profit desc nulls last
limit 50
