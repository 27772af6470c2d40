-- Money that has nothing to do with orders can be cleared by a provider as well: then its own entry is its item.
create or replace view integrity.clearing_equals_payments as
select reference, p.amount as paid, g.amount as booked
from (
    select payment_no as reference, sum(case kind when 'capture' then amount else -amount end) as amount
    from payments.payment where method = 'gateway' group by payment_no
) as p
full join (
    select reference, sum(amount) as amount
    from ledger.posting
    where account_id = 101201
        and not exists (
            select from ledger.entry as own
            where own.event_kind in ('expense', 'owner_capital', 'owner_drawings') and own.document = reference)
    group by reference
) as g using (reference)
where coalesce(p.amount, 0) <> coalesce(g.amount, 0);
