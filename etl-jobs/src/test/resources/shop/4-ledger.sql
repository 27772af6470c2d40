-- One entry for each document, with a leg for each role; the clearing account takes the rest.
create view shop.leg as
select document_id, 500101 as account_id, 'revenue_goods' as role, -gross_amount as amount
from orders.sale_line where sale_kind = 'sale'
union all
select document_id, 500102, 'revenue_discount', discount_amount
from orders.sale_line where sale_kind = 'sale'
union all
select document_id, 500105, 'revenue_return', -sign(gross_amount) * (abs(gross_amount) - discount_amount)
from orders.sale_line where sale_kind <> 'sale'
union all
select document_id, 22210102, 'vat_output', -tax_amount
from orders.sale_line
union all
select document_id, 540101, case sale_kind when 'sale' then 'cogs_goods' else 'cogs_return' end, cost_amount
from orders.sale_line where cost_amount is not null;

create procedure shop.post(first bigint, last bigint) language sql as $$
insert into ledger.entry (entry_id, entry_no, entry_key, content_sha256, rule_version, entry_kind, event_kind, document,
    business_day, event_at, currency)
select document_id, 'J' || document_id, 'test-' || document_id, encode(sha256(document_no::bytea), 'hex'), 1, 'posting',
    case document_kind when 'import' then 'historical_import' else document_kind end, document_no,
    business_day, event_at, currency
from orders.sales_document where document_id between first and last;

insert into ledger.posting (entry_id, leg_no, account_id, role, store_id, channel_id, order_id, amount)
select
    d.document_id, row_number() over (partition by d.document_id order by l.account_id, l.role), l.account_id, l.role,
    d.store_id, d.channel_id, d.order_id, l.amount
from orders.sales_document as d
join (
    select document_id, account_id, role, sum(amount) as amount from shop.leg group by document_id, account_id, role
    union all
    select document_id, 3199, null, -sum(amount) from shop.leg group by document_id
) as l using (document_id)
where document_id between first and last and l.amount <> 0;
$$;
