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
-- each cell counts twice: in its month, and as the month before of the next one
side as (
    select 0 as step
    union all
    select 1 as step
),
-- cents and thousandths as whole numbers: a share of an amount is then exact before it is rounded
pair as (
    select
        c.month_count + s.step as month_count, c.product_id, c.channel_id,
        cast(sum(case when s.step = 1 then c.q else 0 end) * 1000 as decimal(38,0)) as q0,
        cast(sum(case when s.step = 0 then c.q else 0 end) * 1000 as decimal(38,0)) as q1,
        cast(sum(case when s.step = 1 then c.g else 0 end) * 100 as decimal(38,0)) as g0,
        cast(sum(case when s.step = 0 then c.g else 0 end) * 100 as decimal(38,0)) as g1,
        cast(sum(case when s.step = 1 then c.d else 0 end) * 100 as decimal(38,0)) as d0,
        cast(sum(case when s.step = 0 then c.d else 0 end) * 100 as decimal(38,0)) as d1,
        cast(sum(case when s.step = 1 then c.k else 0 end) * 100 as decimal(38,0)) as k0,
        cast(sum(case when s.step = 0 then c.k else 0 end) * 100 as decimal(38,0)) as k1,
        sum(case when s.step = 0 then c.returned else -c.returned end) as returned,
        sum(case when s.step = 0 then c.freight else -c.freight end) as freight,
        sum(case when s.step = 0 then -c.packaging else c.packaging end) as packaging,
        sum(case when s.step = 0 then -c.fees else c.fees end) as fees
    from cell as c
    cross join side as s
    group by c.month_count + s.step, c.product_id, c.channel_id
),
kept as (
    select
        pair.*,
        q0 > 0 and q1 > 0 as is_kept,
        g1 - d1 - k1 - g0 + d0 + k0 as change,
        case when q0 > 0 and q1 > 0 then q0 else 1 end as q,
        sum(case when q0 > 0 and q1 > 0 then q0 else 0 end) over (partition by month_count) as all_q0,
        sum(case when q0 > 0 and q1 > 0 then q1 else 0 end) over (partition by month_count) as all_q1
    from pair
),
-- unit parts as numerator and denominator, in cents
fraction as (
    select
        kept.*,
        case when is_kept then g1 * q0 - q1 * g0 else 0 end as price_n,
        case when is_kept then q1 * d0 - d1 * q0 else 0 end as promotion_n,
        case when is_kept then q1 * k0 - k1 * q0 else 0 end as cost_n,
        case when is_kept then (g0 - d0 - k0) * cast(all_q1 - all_q0 as decimal(38,0)) else 0 end as volume_n,
        case when is_kept then cast(all_q0 as decimal(38,0)) else 1 end as volume_q
    from kept
),
-- half up away from zero; the remainder is taken off first, so the last division leaves no fraction to lose
unit_part as (
    select
        fraction.*,
        cast(sign(price_n) * round(cast(abs(price_n) * 2 + q - (abs(price_n) * 2 + q) % (q * 2) as double)
            / cast(q * 2 as double)) as decimal(18,0)) as price,
        cast(sign(promotion_n) * round(cast(abs(promotion_n) * 2 + q - (abs(promotion_n) * 2 + q) % (q * 2) as double)
            / cast(q * 2 as double)) as decimal(18,0)) as promotion,
        cast(sign(cost_n) * round(cast(abs(cost_n) * 2 + q - (abs(cost_n) * 2 + q) % (q * 2) as double)
            / cast(q * 2 as double)) as decimal(18,0)) as goods_cost,
        cast(sign(volume_n) * round(cast(abs(volume_n) * 2 + volume_q
            - (abs(volume_n) * 2 + volume_q) % (volume_q * 2) as double)
            / cast(volume_q * 2 as double)) as decimal(18,0)) as volume
    from fraction
),
months as (
    select distinct d.month_start, d.year * 12 + d.month as month_count
    from core.dim_date as d
    join load_context as c on d.date <= c.complete_through
)
select
    m.month_start,
    u.product_id,
    u.channel_id,
    cast(u.price * 0.01 as decimal(18,2)) as price,
    cast(u.promotion * 0.01 as decimal(18,2)) as promotion,
    cast(u.goods_cost * 0.01 as decimal(18,2)) as goods_cost,
    cast(u.volume * 0.01 as decimal(18,2)) as volume,
    -- mix is the rest and takes the rounding cent
    cast(case when u.is_kept then (u.change - u.price - u.promotion - u.goods_cost - u.volume) * 0.01 else 0 end
        as decimal(18,2)) as mix,
    cast(case when u.is_kept then 0 else u.change * 0.01 end as decimal(18,2)) as assortment,
    cast(u.returned as decimal(18,2)) as returns,
    cast(u.freight as decimal(18,2)) as freight,
    cast(u.packaging as decimal(18,2)) as packaging,
    cast(u.fees as decimal(18,2)) as fees,
    cast(0 as decimal(18,2)) as fx
from unit_part as u
join months as m on m.month_count = u.month_count
