-- Goods of live orders that came back, net of tax. An order's refunds count for its returns, the oldest first;
-- a line is refunded on the day on which they cover it. Goods are received and posted at once, without a request.
create view extract.return_line as
select
    r.return_id, r.return_no, r.order_id, r.line_no, r.product_id, r.store_id, 0::bigint as channel_id,
    null::text as reason, g.grade, null::date as requested_day, r.business_day as received_day,
    r.business_day as posted_day, f.refunded_day, r.quantity, r.return_amount, r.tax_amount, r.cost_restored,
    greatest(least(coalesce(f.refunded, 0) - r.before, r.return_amount + r.tax_amount), 0)::numeric(18, 2)
        as refunded_amount,
    r.business_day, r.event_at, r.currency, r.exchange_rate, greatest(r.mark, f.mark) as source_xid
from (
    select d.document_id as return_id, d.document_no as return_no, d.order_id, l.line_no, l.product_id, d.store_id,
        -l.quantity as quantity, (abs(l.gross_amount) - l.discount_amount)::numeric(18, 2) as return_amount,
        -l.tax_amount as tax_amount, -l.cost_amount as cost_restored, d.business_day, d.event_at, d.currency,
        d.exchange_rate, l.changed_xid::text::bigint as mark,
        coalesce(sum(abs(l.gross_amount) - l.discount_amount - l.tax_amount) over (partition by d.order_id
            order by d.business_day, d.document_id, l.line_no
            rows between unbounded preceding and 1 preceding), 0) as before
    from orders.sales_document as d
    join orders.sale_line as l on l.document_id = d.document_id and l.line_kind = 'product'
    where d.document_kind = 'return' and d.order_id is not null
) as r
left join lateral (
    select max(p.so_far) as refunded, max(p.mark) as mark,
        min(p.business_day) filter (where p.so_far >= r.before + r.return_amount + r.tax_amount) as refunded_day
    from (
        select y.business_day, y.changed_xid::text::bigint as mark,
            sum(y.amount) over (order by y.business_day, y.payment_id) as so_far
        from payments.payment as y join payments.order_account as a using (account_id)
        where a.order_id = r.order_id and y.kind = 'refund'
    ) as p
) as f on true
left join lateral (
    select line ->> 'grade' as grade
    from audit.business_event as b, jsonb_array_elements(b.content -> 'lines') as line
    where b.event_key = 'return_received:' || r.return_no and (line ->> 'lineNo')::int = r.line_no
) as g on true;
