-- grain: one row per product ever sold; its classes at the end of the last month with a sale, ABC as product_profit has it
with reference as (
    select max(m.last_day) as last_day
    from (
        select d.month_start, least(max(d.date), max(c.complete_through)) as last_day
        from core.dim_date as d
        cross join load_context as c
        join (select max(business_day) as last_sale from marts.product_sales) as s on d.month_start <= s.last_sale
        where d.month_start <= c.complete_through
        group by d.month_start
    ) as m
),
sold as (
    select p.product_id, cast(r.last_day - p.business_day as int) as days_ago, p.net_sales, p.units_sold
    from marts.product_sales as p
    join reference as r on p.business_day <= r.last_day
),
product as (
    select
        product_id,
        cast(sum(case when days_ago < 365 then net_sales else 0 end) as decimal(18,2)) as net_sales,
        -- the weeks since its first sale, at most a year of them
        least(52, cast(floor(max(case when units_sold > 0 then days_ago end) / 7) as int) + 1) as weeks
    from sold
    group by product_id
),
ranked as (
    select
        product_id, net_sales, weeks,
        sum(net_sales) over () as total,
        sum(net_sales) over (order by net_sales desc, product_id
            rows between unbounded preceding and current row) - net_sales as before_it
    from product
),
week as (
    select product_id, cast(floor(days_ago / 7) as int) as week_no, cast(sum(units_sold) as decimal(12,3)) as units
    from sold
    where days_ago < 364
    group by product_id, cast(floor(days_ago / 7) as int)
),
steadiness as (
    select
        product_id,
        cast(sum(units) as decimal(14,3)) as units,
        cast(sum(units * units) as decimal(26,6)) as squares
    from week
    group by product_id
)
-- weeks without a sale count as zero; deviation and mean are compared by multiplication, squared
select
    r.product_id,
    case
        when r.net_sales <= 0 then 'C'
        when r.before_it * 5 < r.total * 4 then 'A'
        when r.before_it * 20 < r.total * 19 then 'B'
        else 'C'
    end as abc_class,
    case
        when r.weeks < 13 then 'N'
        when s.units > 0
            and (s.squares * cast(r.weeks as decimal(2,0)) - s.units * s.units) * cast(4 as decimal(1,0))
                <= s.units * s.units then 'X'
        when s.units > 0 and s.squares * cast(r.weeks as decimal(2,0)) - s.units * s.units <= s.units * s.units then 'Y'
        when s.units > 0 then 'Z'
    end as xyz_class
from ranked as r
left join steadiness as s on s.product_id = r.product_id
