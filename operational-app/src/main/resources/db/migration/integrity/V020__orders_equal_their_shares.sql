-- The components of a live order's line add up to the line, as ordered, as shipped and as returned.
create view integrity.orders_equal_shares as
select o.order_no, l.line_no, l.demand_amount, s.goods, l.discount_amount, s.discount, l.tax_amount, s.tax,
    l.shipped_amount, s.shipped, l.returned_amount, s.returned
from orders.order_line as l
join orders.sales_order as o using (order_id)
left join (
    select order_id, line_no,
        sum(case component when 'goods' then amount when 'goods_tax' then -amount else 0 end) as goods,
        sum(case component when 'discount' then amount else 0 end) as discount,
        sum(case when component in ('goods_tax', 'freight_tax') then amount else 0 end) as tax,
        sum(case component when 'goods' then shipped_amount when 'goods_tax' then -shipped_amount else 0 end) as shipped,
        sum(case component when 'goods' then returned_amount when 'goods_tax' then -returned_amount else 0 end)
            as returned
    from orders.line_share group by order_id, line_no
) as s using (order_id, line_no)
where o.prices is not null
    and ((l.demand_amount, l.discount_amount, l.tax_amount, l.shipped_amount, l.returned_amount)
        is distinct from (s.goods, s.discount, s.tax, s.shipped, s.returned));

create view integrity.order_totals_equal_shares as
select o.order_no, o.total_amount, s.total
from orders.sales_order as o
left join (
    select order_id, sum(amount) as total from orders.line_share
    where component in ('goods', 'freight') group by order_id
) as s using (order_id)
where o.prices is not null and o.total_amount is distinct from s.total;
