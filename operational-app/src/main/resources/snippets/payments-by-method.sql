select
  date_trunc('month', business_day)::date as month_start,
  method,
  kind,
  sum(amount) as amount,
  sum(fee_amount) as fees
from core.fct_payment
group by all
order by month_start, method, kind
