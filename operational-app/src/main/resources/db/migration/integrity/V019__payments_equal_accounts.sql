-- What came in and went back for an order is the sum of its payments, never more went back than came in.
create view integrity.payments_equal_accounts as
select a.order_no, a.captured_amount, p.captured, a.refunded_amount, p.refunded
from payments.order_account as a
left join (
    select account_id, sum(amount) filter (where kind = 'capture') as captured,
        sum(amount) filter (where kind = 'refund') as refunded
    from payments.payment group by account_id
) as p using (account_id)
where a.captured_amount <> coalesce(p.captured, 0)
   or a.refunded_amount <> coalesce(p.refunded, 0)
   or a.refunded_amount > a.captured_amount;

-- What a provider has yet to pay out, item by item.
create view integrity.clearing_equals_payments as
select reference, p.amount as paid, g.amount as booked
from (
    select payment_no as reference, sum(case kind when 'capture' then amount else -amount end) as amount
    from payments.payment where method = 'gateway' group by payment_no
) as p
full join (
    select reference, sum(amount) as amount from ledger.posting where account_id = 101201 group by reference
) as g using (reference)
where coalesce(p.amount, 0) <> coalesce(g.amount, 0);
