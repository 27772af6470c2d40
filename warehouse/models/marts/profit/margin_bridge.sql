-- grain: one row per month, product and channel that counted in this or the month before; the parts sum to the change in contribution
with cell as (
    select
        d.year * 12 + d.month as month_count, s.product_id, s.channel_id,
        sum(case when s.sale_kind = 'sale' and s.is_costed then s.sold_quantity else 0 end) as q,
        sum(case when s.sale_kind = 'sale' and s.is_costed then s.gross_amount else 0 end) as g,
        sum(case when s.sale_kind = 'sale' and s.is_costed then s.discount_amount else 0 end) as d,
        sum(case when s.sale_kind = 'sale' and s.is_costed then s.cost_amount else 0 end) as k,
        sum(case when s.sale_kind <> 'sale' and s.is_costed then s.net_amount - s.cost_amount else 0 end) as returned,
        sum(case when s.line_kind = 'freight' then s.net_amount else 0 end) - sum(s.freight_cost_share) as freight,
        sum(s.packaging_share) as packaging,
        sum(s.fee_share) as fees
    from core.fct_sale_line as s
    join core.dim_date as d on d.date = s.business_day
    -- freight rows are never costed; what has neither cost nor charge cannot move contribution
    where s.is_costed or s.line_kind = 'freight'
        or s.freight_cost_share <> 0 or s.packaging_share <> 0 or s.fee_share <> 0
    group by d.year * 12 + d.month, s.product_id, s.channel_id
),
months as (
    select distinct d.month_start, d.year * 12 + d.month as month_count
    from core.dim_date as d
    join load_context as c on d.date <= c.complete_through
),
placed as (
    select month_count, product_id, channel_id from cell
    union
    select month_count + 1 as month_count, product_id, channel_id from cell
),
-- cents and thousandths as whole numbers: a share of an amount is then exact before it is rounded
pair as (
    select
        p.month_count, p.product_id, p.channel_id,
        cast(coalesce(a.q, 0) * 1000 as decimal(38,0)) as q0, cast(coalesce(b.q, 0) * 1000 as decimal(38,0)) as q1,
        cast(coalesce(a.g, 0) * 100 as decimal(38,0)) as g0, cast(coalesce(b.g, 0) * 100 as decimal(38,0)) as g1,
        cast(coalesce(a.d, 0) * 100 as decimal(38,0)) as d0, cast(coalesce(b.d, 0) * 100 as decimal(38,0)) as d1,
        cast(coalesce(a.k, 0) * 100 as decimal(38,0)) as k0, cast(coalesce(b.k, 0) * 100 as decimal(38,0)) as k1,
        cast(coalesce(b.returned, 0) - coalesce(a.returned, 0) as decimal(18,2)) as returned,
        cast(coalesce(b.freight, 0) - coalesce(a.freight, 0) as decimal(18,2)) as freight,
        cast(coalesce(a.packaging, 0) - coalesce(b.packaging, 0) as decimal(18,2)) as packaging,
        cast(coalesce(a.fees, 0) - coalesce(b.fees, 0) as decimal(18,2)) as fees
    from placed as p
    left join cell as a
        on a.month_count + 1 = p.month_count and a.product_id = p.product_id and a.channel_id = p.channel_id
    left join cell as b
        on b.month_count = p.month_count and b.product_id = p.product_id and b.channel_id = p.channel_id
),
kept as (
    select
        month_count, product_id, channel_id, q0, q1, g0, g1, d0, d1, k0, k1, g0 - d0 - k0 as u0,
        sum(q0) over (partition by month_count) as all_q0,
        sum(q1) over (partition by month_count) as all_q1
    from pair
    where q0 > 0 and q1 > 0
),
-- unit parts as numerator and denominator, in cents
fraction as (
    select month_count, product_id, channel_id, 'price' as part, g1 * q0 - q1 * g0 as n, q0 as q from kept
    union all
    select month_count, product_id, channel_id, 'promotion' as part, q1 * d0 - d1 * q0 as n, q0 as q from kept
    union all
    select month_count, product_id, channel_id, 'goods_cost' as part, q1 * k0 - k1 * q0 as n, q0 as q from kept
    union all
    select month_count, product_id, channel_id, 'volume' as part, u0 * cast(all_q1 - all_q0 as decimal(38,0)) as n,
        cast(all_q0 as decimal(38,0)) as q
    from kept
),
-- half up away from zero; the remainder is taken off first, so the last division leaves no fraction to lose
rounded as (
    select
        month_count, product_id, channel_id, part,
        cast(sign(n) * round(cast(abs(n) * 2 + q - (abs(n) * 2 + q) % (q * 2) as double) / cast(q * 2 as double))
            as decimal(18,0)) as cents
    from fraction
),
unit_part as (
    select
        month_count, product_id, channel_id,
        sum(case when part = 'price' then cents else 0 end) as price,
        sum(case when part = 'promotion' then cents else 0 end) as promotion,
        sum(case when part = 'goods_cost' then cents else 0 end) as goods_cost,
        sum(case when part = 'volume' then cents else 0 end) as volume
    from rounded
    group by month_count, product_id, channel_id
)
select
    m.month_start,
    p.product_id,
    p.channel_id,
    cast(coalesce(u.price, 0) * 0.01 as decimal(18,2)) as price,
    cast(coalesce(u.promotion, 0) * 0.01 as decimal(18,2)) as promotion,
    cast(coalesce(u.goods_cost, 0) * 0.01 as decimal(18,2)) as goods_cost,
    cast(coalesce(u.volume, 0) * 0.01 as decimal(18,2)) as volume,
    -- mix is the rest and takes the rounding cent
    cast(case
        when u.month_count is null then 0
        else (p.g1 - p.d1 - p.k1 - p.g0 + p.d0 + p.k0 - u.price - u.promotion - u.goods_cost - u.volume) * 0.01
    end as decimal(18,2)) as mix,
    cast(case when u.month_count is null then (p.g1 - p.d1 - p.k1 - p.g0 + p.d0 + p.k0) * 0.01 else 0 end
        as decimal(18,2)) as assortment,
    p.returned as returns,
    p.freight,
    p.packaging,
    p.fees,
    cast(0 as decimal(18,2)) as fx
from pair as p
join months as m on m.month_count = p.month_count
left join unit_part as u
    on u.month_count = p.month_count and u.product_id = p.product_id and u.channel_id = p.channel_id
