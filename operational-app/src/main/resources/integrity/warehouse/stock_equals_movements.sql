-- What lies in a location at last is what was moved in and out of it, and worth what the inventory account says.
with last_day as (
    select product_id, store_id, on_hand, stock_value
    from core.fct_stock_daily
    qualify row_number() over (partition by product_id, store_id order by first_day desc) = 1
),
moved as (
    select product_id, store_id, sum(quantity) as quantity from core.fct_stock_movement group by product_id, store_id
),
booked as (
    select j.product_id, j.store_id, sum(j.amount) as amount
    from core.fct_ledger_posting as j
    join core.dim_account as a on a.account_id = j.account_id and a.number = '140501'
    group by j.product_id, j.store_id
)
select product_id, store_id, k.on_hand, m.quantity, k.stock_value, b.amount
from last_day as k
full join moved as m using (product_id, store_id)
full join booked as b using (product_id, store_id)
where coalesce(k.on_hand, 0) <> coalesce(m.quantity, 0)
   or (k.stock_value is distinct from null and k.stock_value <> coalesce(b.amount, 0))
   or (k.product_id is null and coalesce(b.amount, 0) <> 0)
