-- What campaigns cost on live orders is what their discounts took off what was shipped and kept.
create view integrity.discounts_equal_ledger as
select campaign_id, s.discount, g.discount as booked
from (
    select coalesce(campaign_id, 0) as campaign_id, sum(shipped_amount - returned_amount) as discount
    from orders.line_share where component = 'discount' group by 1
) as s
full join (
    select coalesce(campaign_id, 0) as campaign_id, sum(amount) as discount
    from ledger.posting where account_id in (500102, 500103) and order_id is not null group by 1
) as g using (campaign_id)
where coalesce(s.discount, 0) <> coalesce(g.discount, 0);

-- No entry without its event: those of an imported sales file are known by the import.
create view integrity.entries_have_events as
select e.entry_no, e.entry_key
from ledger.entry as e
where not exists (select from audit.business_event as b where b.event_key = e.entry_key)
    and not (e.event_kind = 'historical_import' and exists (
        select from imports.run as r where r.import_id::text = split_part(e.document, ':', 1)));
