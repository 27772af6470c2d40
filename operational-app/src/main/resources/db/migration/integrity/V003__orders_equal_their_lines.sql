create view integrity.orders_equal_lines as
select
    o.order_no,
    o.business_day,
    o.units,
    l.units as units_of_lines,
    o.committed_amount,
    l.demand_amount as demand_of_lines,
    o.tax_amount,
    l.tax_amount as tax_of_lines
from orders.sales_order as o
left join (
    select order_id, sum(quantity) as units, sum(demand_amount) as demand_amount, sum(tax_amount) as tax_amount
    from orders.order_line
    group by order_id
) as l using (order_id)
where l.order_id is null
   or o.units <> l.units
   or o.committed_amount <> l.demand_amount
   or o.tax_amount <> l.tax_amount
   or o.total_amount <> o.committed_amount + o.freight_amount + o.tax_amount;
