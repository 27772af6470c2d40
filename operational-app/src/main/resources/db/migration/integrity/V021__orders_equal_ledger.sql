-- What is posted for a live order is what was shipped of it less what came back: revenue with freight, tax,
-- and the cost of what its customer still has.
create view integrity.orders_equal_ledger as
select order_id, o.revenue, g.revenue as revenue_booked, o.tax, g.tax as tax_booked, o.cost, g.cost as cost_booked
from (
    select s.order_id, s.revenue, s.tax, l.cost
    from (
        select order_id, sum(case when component in ('goods', 'freight') then shipped_amount - returned_amount
                when component in ('goods_tax', 'freight_tax') then returned_amount - shipped_amount
                else 0 end) as revenue,
            sum(case when component in ('goods_tax', 'freight_tax') then shipped_amount - returned_amount else 0 end)
                as tax
        from orders.line_share group by order_id
    ) as s
    join (
        select order_id, sum(coalesce(shipped_cost, 0) - returned_cost) as cost from orders.order_line group by order_id
    ) as l using (order_id)
) as o
full join (
    select order_id, -coalesce(sum(amount) filter (where account_id::text like '5001%' or account_id = 505101), 0) as revenue,
        -coalesce(sum(amount) filter (where account_id = 22210102), 0) as tax,
        coalesce(sum(amount) filter (where account_id = 540101), 0) as cost
    from ledger.posting where order_id is not null
    group by order_id
) as g using (order_id)
where (coalesce(o.revenue, 0), coalesce(o.tax, 0), coalesce(o.cost, 0))
    is distinct from (coalesce(g.revenue, 0), coalesce(g.tax, 0), coalesce(g.cost, 0));
