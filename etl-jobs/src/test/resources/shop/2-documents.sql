-- Documents are a function of their number: who bought what, where and when follows from it alone.
create schema shop;

create function shop.pick(seed bigint, salt int, below bigint) returns int language sql immutable as $$
select mod(abs(hashint8(seed * 7919 + salt)::bigint), below)::int
$$;

create function shop.head(first int, last int, from_day date, span int) returns table (
    number bigint, store_id bigint, channel_id bigint, customer_id bigint,
    business_day date, event_at timestamptz, local_hour smallint
) language sql as $$
select
    h.number, h.store_id, h.channel_id, h.customer_id, h.at::date,
    h.at at time zone 'Europe/London', extract(hour from h.at)::smallint
from (
    select
        i::bigint as number,
        1 + shop.pick(i, 1, (select count(*) from stock.location)) as store_id,
        1 + shop.pick(i, 2, (select count(*) from settings.channel)) as channel_id,
        case when i % 5 = 0 then 0 else 1 + shop.pick(i, 3, (select count(*) - 2 from customers.customer)) end as customer_id,
        from_day + shop.pick(i, 4, span) + make_interval(secs => 30000 + shop.pick(i, 5, 30000)) as at
    from generate_series(first, last) as i
) as h
$$;

-- Lines 1 to 4 sell, line 8 gives back, line 9 adjusts; each 13th document only gives back.
create function shop.line(first int, last int) returns table (
    number bigint, line_no int, sale_kind text, product_id bigint, campaign_id bigint, quantity numeric(18, 3),
    unit_price numeric(18, 4), gross_amount numeric(18, 2), discount_amount numeric(18, 2), cost_amount numeric(18, 2)
) language sql as $$
select
    number, line_no, sale_kind, product_id, case when sale_kind = 'sale' and number % 6 = 0 then 1 end,
    case sale_kind when 'return' then -units else units end, price,
    case sale_kind when 'sale' then units * price else -units * price end,
    case when number % 6 = 0 and sale_kind <> 'adjustment' then 0.55 else 0 end,
    case when sale_kind = 'adjustment' or product_id % 5 = 0 then null
        when sale_kind = 'return' then -units * 0.75 else units * 0.75 end
from (
    select
        i::bigint as number, n as line_no, case n when 8 then 'return' when 9 then 'adjustment' else 'sale' end as sale_kind,
        1 + shop.pick(i, 10 + n, (select count(*) from catalog.product)) as product_id,
        1 + shop.pick(i, 20 + n, 9) + case when i % 17 = 0 then 0.125 else 0 end as units,
        1.25 + shop.pick(i, 30 + n, 40) as price
    from generate_series(first, last) as i, generate_series(1, 9) as n
    where (n <= 1 + shop.pick(i, 6, 4) and i % 13 <> 0) or (n = 8 and (i % 7 = 0 or i % 13 = 0)) or (n = 9 and i % 11 = 0)
) as item
$$;
