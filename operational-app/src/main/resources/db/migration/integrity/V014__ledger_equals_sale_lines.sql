-- Every sale in the books, by the role that each leg plays, against the lines themselves.
create or replace view integrity.ledger_equals_sale_lines as
with sold as (
    select d.business_day, d.store_id, d.channel_id, r.role, sum(r.amount) as amount
    from orders.sale_line as l
    join orders.sales_document as d using (document_id)
    cross join lateral (values
        ('revenue_goods', 'product', case when l.sale_kind = 'sale' then -l.gross_amount end),
        ('revenue_discount', 'product', case when l.sale_kind = 'sale' then l.discount_amount end),
        ('revenue_return', 'product', case when l.sale_kind <> 'sale'
            then sign(l.gross_amount) * l.discount_amount - l.gross_amount end),
        ('revenue_freight', 'freight', -l.gross_amount),
        ('cogs_goods', 'product', case when l.sale_kind = 'sale' then l.cost_amount end),
        ('cogs_return', 'product', case when l.sale_kind = 'return' then l.cost_amount end)
    ) as r (role, line_kind, amount)
    where r.amount <> 0 and r.line_kind = l.line_kind
    group by d.business_day, d.store_id, d.channel_id, r.role
),
booked as (
    select e.business_day, p.store_id, p.channel_id, p.role, sum(p.amount) as amount
    from ledger.posting as p
    join ledger.entry as e using (entry_id)
    where p.role in ('revenue_goods', 'revenue_discount', 'revenue_return', 'revenue_freight', 'cogs_goods',
        'cogs_return')
    group by e.business_day, p.store_id, p.channel_id, p.role
)
select business_day, store_id, channel_id, role, s.amount as sold, b.amount as booked
from sold as s
full join booked as b using (business_day, store_id, channel_id, role)
where coalesce(s.amount, 0) <> coalesce(b.amount, 0);
