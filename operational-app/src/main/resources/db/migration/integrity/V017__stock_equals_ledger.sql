-- What lies in each store is worth what the books say, and what came unbilled is owed.
create view integrity.stock_equals_ledger as
select product_id, location_id as store_id, l.value_amount, g.amount as booked
from (select product_id, location_id, value_amount from stock.level) as l
full join (
    select product_id, store_id as location_id, sum(amount) as amount
    from ledger.posting where account_id = 140501
    group by product_id, store_id
) as g using (product_id, location_id)
where coalesce(l.value_amount, 0) <> coalesce(g.amount, 0);

create view integrity.receipts_equal_ledger as
select reference, r.amount as received, g.amount as booked
from (select receipt_no || '/' || line_no as reference, amount from stock.receipt_line) as r
full join (
    select reference, -sum(amount) as amount from ledger.posting where account_id = 220202 group by reference
) as g using (reference)
where coalesce(r.amount, 0) <> coalesce(g.amount, 0);
