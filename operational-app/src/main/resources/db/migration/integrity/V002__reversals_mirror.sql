create view integrity.reversals_mirror as
select r.entry_no, o.entry_no as reversal_of, p.account_id, sum(p.amount) as off_by
from ledger.entry as r
join ledger.entry as o on o.entry_id = r.reversal_of
join ledger.posting as p on p.entry_id in (r.entry_id, o.entry_id)
group by r.entry_no, o.entry_no, p.account_id
having sum(p.amount) <> 0;
