-- Goods that move between five products and two stores, and money in the bank; which and how much follows from the
-- number alone. Product 5 has no cost.
create procedure shop.move(first int, last int, day date) language sql as $$
insert into stock.level (product_id, location_id)
select p, s from generate_series(1, 5) as p, generate_series(1, 2) as s
on conflict do nothing;

insert into stock.movement (product_id, location_id, kind, document, line_no, quantity, value_amount, on_hand_after,
    value_after, business_day, event_at)
select
    1 + i % 5, 1 + i % 2, case when i % 3 = 0 then 'receipt' else 'issue' end, 'M' || i, 1,
    case when i % 3 = 0 then 12.5 else -(1 + i % 4) end,
    case when i % 5 <> 4 then case when i % 3 = 0 then 9.38 else -0.75 * (1 + i % 4) end end, 0, 0,
    day + i % 23, day + i % 23 + time '11:00' at time zone 'UTC'
from generate_series(first, last) as i;
$$;

create procedure shop.bank(first int, last int, day date, event text) language sql as $$
insert into ledger.entry (entry_id, entry_no, entry_key, content_sha256, rule_version, entry_kind, event_kind, document,
    business_day, event_at, currency)
select 400000 + i, 'B' || i, 'bank-' || i, encode(sha256(('B' || i)::bytea), 'hex'), 1, 'posting', event, 'B' || i,
    day + i % 9, day + i % 9 + time '12:00' at time zone 'UTC', 'GBP'
from generate_series(first, last) as i;

insert into ledger.posting (entry_id, leg_no, account_id, store_id, amount)
select 400000 + i, leg, account_id, 1, amount * sign * case event when 'refund_paid' then -1 else 1 end
from generate_series(first, last) as i, (values (1, 100201, 1), (2, 3199, -1)) as l (leg, account_id, sign),
    lateral (select i + 0.25 as amount) as a;
$$;

insert into orders.line_share (order_id, line_no, component, amount)
select order_id, line_no, 'goods', demand_amount from orders.order_line where order_id between 1016 and 1035;

call shop.move(1, 60, '2010-01-10');
call shop.move(61, 90, '2010-09-02');
call shop.bank(1, 9, '2010-05-01', 'payment_captured');
call shop.bank(11, 12, '2010-06-01', 'refund_paid');
