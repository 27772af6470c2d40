-- What customers owe parcel by parcel, and suppliers are owed bill by bill.
create view integrity.receivables_equal_ledger as
select reference, r.amount as open, g.amount as booked
from (
    select reference, sum(open_amount) as amount from payments.receivable group by reference
) as r
full join (
    select reference, sum(amount) as amount from ledger.posting where account_id = 112201 group by reference
) as g using (reference)
where coalesce(r.amount, 0) <> coalesce(g.amount, 0);

create view integrity.bills_equal_ledger as
select bill_no, b.open_amount as open, g.amount as booked
from payments.bill as b
full join (
    select reference as bill_no, -sum(amount) as amount from ledger.posting where account_id = 220201 group by reference
) as g using (bill_no)
where coalesce(b.open_amount, 0) <> coalesce(g.amount, 0);

-- What waits for goods, and what is owed back, order by order.
create view integrity.order_money_equals_ledger as
select order_id, a.order_no, a.prepaid_amount, g.prepaid as prepaid_booked, a.due_back_amount, g.due_back as due_back_booked
from payments.order_account as a
full join (
    select order_id, -sum(amount) filter (where account_id = 220301) as prepaid,
        -sum(amount) filter (where account_id = 224101) as due_back
    from ledger.posting where account_id in (220301, 224101)
    group by order_id
) as g using (order_id)
where coalesce(a.prepaid_amount, 0) <> coalesce(g.prepaid, 0)
   or coalesce(a.due_back_amount, 0) <> coalesce(g.due_back, 0);
