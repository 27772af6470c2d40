-- Every view here is an invariant: it returns no row, or the rows that break it.
create view integrity.entries_balanced as
select e.entry_no, e.entry_key, count(p.leg_no) as legs, coalesce(sum(p.amount), 0) as off_by
from ledger.entry as e
left join ledger.posting as p using (entry_id)
group by e.entry_id
having count(p.leg_no) < 2 or coalesce(sum(p.amount), 0) <> 0;

create view integrity.trial_balance_zero as
select sum(amount) as off_by
from ledger.posting
having sum(amount) <> 0;
