-- A made-up shop of fourteen months: two stores and a web shop, eight products (one without cost), seventy customers
create temp table line as
with days as (select unnest(range(0, 426)) as d),
     slots as (select unnest(range(0, 6)) as k),
     raw as (select d, k, date '2009-10-01' + cast(d as int) as day, 1 + (d * 3 + k * 5) % 8 as product_id, 1 + (d + k) % 4 as quantity from days, slots)
select
    d * 6 + k + 1 as document, d, k, day, product_id, 1 + k % 2 as store_id, case when k % 3 = 0 then 2 else 1 end as channel_id,
    case when k = 5 then 0 else 1 + (d * 7 + k * 11) % 70 end as customer_id, case when k % 3 = 1 then 1 else 0 end as campaign_id,
    cast(quantity as decimal(18,3)) as quantity, cast(5 + product_id * 2.5 as decimal(18,4)) as price,
    cast(round(quantity * (5 + product_id * 2.5), 2) as decimal(18,2)) as gross,
    cast(case when k % 3 = 1 then round(quantity * (5 + product_id * 2.5) * 0.1, 2) else 0 end as decimal(18,2)) as discount,
    cast(case when product_id < 8 then round(quantity * (5 + product_id * 2.5) * 0.6, 2) end as decimal(18,2)) as cost
from raw;

insert into core.dim_date by name
with days as (select cast(unnest(generate_series(date '2008-01-01', date '2012-12-31', interval 1 day)) as date) as date)
select date, year(date) as year, month(date) as month, cast(date_trunc('month', date) as date) as month_start, isodow(date) as iso_weekday,
    case when date = date '2010-10-01' then 'national' end as cn_holiday,
    cast(date - interval 364 day as date) as day_364_before
from days;

insert into core.dim_product by name
select id as product_key, id as product_id, timestamp '0001-01-01' as valid_from, timestamp '9999-12-31' as valid_to, true as is_current, 'SKU' || id as sku,
    'Lantern ' || id as name, 'Lantern ' || id as name_en, '灯笼 ' || id as name_zh_cn, '燈籠 ' || id as name_zh_tw, case when id % 2 = 0 then 'Lamps & <lights>' else 'Paper' end as category,
    case when id % 2 = 0 then 'Home/Lamps & <lights>' else 'Paper' end as category_path
from (select unnest(range(1, 10)) as id);

insert into core.dim_category by name
select * from (values (1, 'Home/Lamps & <lights>', 'Lamps & <lights>', 'Lamps & <lights>', '灯具', '燈具'), (2, 'Paper', 'Paper', 'Paper', '纸品', '紙品'))
    as t(category_id, path, name, name_en, name_zh_cn, name_zh_tw);

insert into core.dim_channel by name
select * from (values (1, 'direct', 'counter', 'Counter', 'Counter', '柜台', '櫃檯'), (2, 'web', 'web', 'Web shop', 'Web shop', '网店', '網店')) as t(channel_id, code, kind, name, name_en, name_zh_cn, name_zh_tw);

insert into core.dim_campaign by name
select * from (values (1, 'AUTUMN', 'Autumn', 'Autumn', '秋季', '秋季')) as t(campaign_id, code, name, name_en, name_zh_cn, name_zh_tw);

insert into core.dim_location by name
select id as location_key, id as location_id, timestamp '0001-01-01' as valid_from, timestamp '9999-12-31' as valid_to, true as is_current, code, name_en as name, name_en, name_zh_cn, name_zh_tw, 'store' as kind
from (values (1, 'S1', 'High Street', '高街店', '高街店'), (2, 'S2', 'Riverside', '滨江店', '濱江店')) as t(id, code, name_en, name_zh_cn, name_zh_tw);

insert into core.fct_sale_line by name
select 'D' || document as document_no, 'import' as document_kind, document as order_id, 1 as line_no, 'sale' as sale_kind, 'product' as line_kind, product_id,
    product_id as product_key, customer_id, customer_id as customer_key, channel_id, campaign_id, day as order_business_day, cost is not null as is_costed,
    quantity as sold_quantity, gross as gross_amount, discount as discount_amount, gross - discount as net_amount, cost as cost_amount,
    day as business_day, cast(day as timestamp) + interval 10 hour as event_at, store_id, 'GBP' as currency
from line
union all by name
select 'R' || document as document_no, 'import' as document_kind, 0 as order_id, 1 as line_no, 'return' as sale_kind, 'product' as line_kind, product_id,
    product_id as product_key, customer_id, customer_id as customer_key, channel_id, campaign_id, cost is not null as is_costed,
    1 as returned_quantity, price as return_amount, -price as net_amount, cast(case when cost is not null then -round(price * 0.6, 2) end as decimal(18,2)) as cost_amount,
    day as business_day, cast(day as timestamp) as event_at, store_id, 'GBP' as currency
from line where d % 9 = 3 and k = 2
union all by name
select 'A' || document as document_no, 'import' as document_kind, 0 as order_id, 1 as line_no, 'adjustment' as sale_kind, 'product' as line_kind, product_id,
    product_id as product_key, customer_id, customer_id as customer_key, channel_id, 0 as campaign_id, false as is_costed,
    -2 as adjusted_quantity, 12.34 as return_amount, -12.34 as net_amount, day as business_day, cast(day as timestamp) as event_at, store_id, 'GBP' as currency
from line where d % 50 = 40 and k = 1;

-- a union by name leaves what only one side has unknown
update core.fct_sale_line set sold_quantity = coalesce(sold_quantity, 0), returned_quantity = coalesce(returned_quantity, 0), adjusted_quantity = coalesce(adjusted_quantity, 0);

-- of what came back, some was scrapped, and of some the reason was told
insert into core.fct_return_line by name
select order_id, document_no as return_no, line_no, product_id, case when product_id = 3 then 'broken' end as reason, case product_id % 3 when 1 then 'A' when 0 then 'C' end as grade,
    returned_quantity as quantity, return_amount, business_day, store_id
from core.fct_sale_line where sale_kind = 'return' and business_day >= date '2010-09-01';

insert into core.fct_order_line by name
select document as order_id, 'D' || document as order_no, 1 as line_no, product_id, product_id as product_key, customer_id, channel_id, campaign_id, quantity, price as unit_price,
    gross as gross_amount, discount as discount_amount, gross - discount as demand_amount, quantity as shipped_quantity, gross - discount as shipped_amount, cost as cost_amount,
    day as business_day, cast(day as timestamp) as event_at, store_id, 'GBP' as currency
from line;

insert into core.fct_order by name
select document as order_id, 'D' || document as order_no, customer_id, customer_id as customer_key, channel_id, 'paid' as payment_state, 'completed' as fulfilment_state,
    'none' as after_sale_state, 9 + k * 2 as local_hour, quantity as units, gross - discount as committed_amount, gross - discount as total_amount,
    day as business_day, cast(day as timestamp) as event_at, store_id, 'GBP' as currency
from line;

insert into core.fct_order_event by name
select document as event_id, document as order_id, channel_id, 'placed' as event_kind, 'import' as cause, quantity as demand_quantity, gross - discount as demand_amount,
    day as business_day, cast(day as timestamp) as event_at, store_id, 'GBP' as currency
from line;

-- orders of the last days of which nothing, a part or all is shipped; two are paid in part or in full
create temp table late (id bigint, day date, customer_id bigint, quantity decimal(18,3), price decimal(18,4), shipped decimal(18,3), ship_day date, hours int);
insert into late values (900001, date '2010-11-18', 0, 4, 10.00, 0, null, 0), (900002, date '2010-11-24', 0, 2, 20.00, 1, date '2010-11-25', 20), (900003, date '2010-11-27', 0, 3, 15.00, 0, null, 0),
    (900004, date '2010-11-28', 0, 1, 30.00, 1, date '2010-11-30', 50), (900005, date '2010-11-29', 0, 2, 12.50, 2, date '2010-11-30', 30), (900006, date '2010-11-30', 0, 6, 8.00, 0, null, 0);

insert into core.fct_order by name
select id as order_id, 'W' || id as order_no, customer_id, customer_id as customer_key, 2 as channel_id, 'unpaid' as payment_state,
    case when shipped = quantity then 'shipped' when shipped > 0 then 'part_shipped' else 'placed' end as fulfilment_state, 'none' as after_sale_state, 10 as local_hour, quantity as units,
    quantity * price as committed_amount, quantity * price as total_amount, day as business_day, cast(day as timestamp) + interval 10 hour as event_at, 2 as store_id, 'GBP' as currency
from late;

insert into core.fct_order_line by name
select id as order_id, 'W' || id as order_no, 1 as line_no, 8 as product_id, 8 as product_key, customer_id, 2 as channel_id, quantity, price as unit_price, quantity * price as gross_amount,
    quantity * price as demand_amount, shipped as shipped_quantity, shipped * price as shipped_amount, day as business_day, cast(day as timestamp) + interval 10 hour as event_at,
    2 as store_id, 'GBP' as currency
from late;

insert into core.fct_order_event by name
select id as event_id, id as order_id, 2 as channel_id, 'placed' as event_kind, quantity as demand_quantity, quantity * price as demand_amount, day as business_day,
    cast(day as timestamp) + interval 10 hour as event_at, 2 as store_id, 'GBP' as currency
from late;

insert into core.fct_sale_line by name
select 'S' || id as document_no, 'shipment' as document_kind, id as order_id, 1 as line_no, 'sale' as sale_kind, 'product' as line_kind, 8 as product_id, 8 as product_key, customer_id,
    customer_id as customer_key, 2 as channel_id, day as order_business_day, false as is_costed, shipped as sold_quantity, shipped * price as gross_amount, shipped * price as net_amount,
    ship_day as business_day, cast(day as timestamp) + interval 10 hour + to_hours(hours) as event_at, 2 as store_id, 'GBP' as currency
from late where shipped > 0;

insert into core.fct_ledger_posting by name
with leg as (
    select business_day, store_id, channel_id, 500101 as account_id, 'revenue_goods' as role, -gross_amount as amount from core.fct_sale_line where sale_kind = 'sale'
    union all select business_day, store_id, channel_id, 500102, 'revenue_discount', discount_amount from core.fct_sale_line where discount_amount <> 0
    union all select business_day, store_id, channel_id, case sale_kind when 'return' then 500105 else 500106 end, 'revenue_return', return_amount from core.fct_sale_line where sale_kind <> 'sale'
    union all select business_day, store_id, channel_id, 3199, null, net_amount from core.fct_sale_line
    union all select business_day, store_id, channel_id, 540101, case sale_kind when 'sale' then 'cogs_goods' else 'cogs_return' end, cost_amount from core.fct_sale_line where cost_amount is not null
    union all select business_day, store_id, channel_id, 3199, null, -cost_amount from core.fct_sale_line where cost_amount is not null
    -- what is spent each month: rent and wages of the stores, parcels, fees and advertising of the web shop, the rest of the shop as a whole
    union all select m.month_start, c.store_id, c.channel_id, c.account_id, c.role, cast(c.amount * (1 + month(m.month_start) * 0.01) as decimal(18,2))
    from (select distinct month_start from core.dim_date where month_start between date '2009-10-01' and date '2010-11-01') as m,
        (values (1, 0, 560105, 'expense_other', 120.00), (2, 0, 560105, 'expense_other', 90.00), (1, 0, 560106, 'expense_other', 310.00), (2, 0, 560106, 'expense_other', 280.00),
            (2, 2, 560101, 'expense_marketing', 60.00), (2, 2, 560102, 'expense_freight', 75.50), (1, 2, 560302, 'expense_payment_fee', 12.35), (2, 2, 560104, 'expense_packaging', 8.05),
            (0, 0, 560201, 'expense_admin', 45.00), (0, 0, 5403, 'expense_other', 6.60), (0, 0, 505103, 'revenue_other', -15.00), (0, 0, 530105, null, -3.00), (0, 0, 571105, null, 4.00),
            (0, 0, 5801, null, 20.00), (1, 1, 540104, 'cogs_variance', 1.25), (0, 0, 3199, null, -993.35)) as c(store_id, channel_id, account_id, role, amount)
)
select cast(strftime(business_day, '%Y%m%d') as bigint) as entry_id, strftime(business_day, '%Y-%m-%d') as entry_no,
    row_number() over (partition by business_day order by store_id, channel_id, account_id) as leg_no, account_id, role, 'posting' as entry_kind,
    'historical_import' as event_kind, channel_id, sum(amount) as amount, business_day, cast(business_day as timestamp) as event_at, store_id, 'GBP' as currency
from leg group by business_day, store_id, channel_id, account_id, role;

-- money: most pay at once, in cash or by card; one in six of the last months still owes, and somebody has paid ahead
insert into core.fct_payment by name
select document as payment_id, document as order_id, 'D' || document as order_no, customer_id, channel_id, 'capture' as kind, case when k % 2 = 0 then 'cash' else 'gateway' end as method,
    case when k % 2 = 1 then 'CARD' end as provider, gross - discount as amount, day as business_day, cast(day as timestamp) as event_at, store_id, 'GBP' as currency
from line where not (k = 4 and d >= 330)
union all by name
select 100000 + document as payment_id, 0 as order_id, 'R' || document as order_no, customer_id, channel_id, 'refund' as kind, 'cash' as method, price as amount,
    day as business_day, cast(day as timestamp) as event_at, store_id, 'GBP' as currency
from line where d % 9 = 3 and k = 2
union all by name
select 200000 as payment_id, 0 as order_id, 'X1' as order_no, 7 as customer_id, 1 as channel_id, 'capture' as kind, 'cash' as method, 100.00 as amount,
    date '2010-11-20' as business_day, timestamp '2010-11-20' as event_at, 1 as store_id, 'GBP' as currency;

insert into core.fct_ledger_posting by name
with leg as (
    select 1000000000 + payment_id as entry_id, case kind when 'capture' then 'payment_captured' else 'refund_paid' end as event_kind, p.*, unnest([1, 2]) as leg_no,
        unnest([case method when 'cash' then 100101 else 101201 end, case payment_id when 200000 then 220301 else 3199 end]) as account_id,
        unnest([case method when 'cash' then 'cash' else 'psp_clearing' end, case payment_id when 200000 then 'customer_prepayment' end]) as role,
        unnest([1, -1]) * case kind when 'capture' then p.amount else -p.amount end as posted
    from core.fct_payment as p
    union all by name
    select 2000000000 + document as entry_id, 'shipment' as event_kind, document as order_id, customer_id, channel_id, store_id, day as business_day, unnest([1, 2]) as leg_no,
        unnest([112201, 3199]) as account_id, unnest(['receivable', null]) as role, unnest([1, -1]) * (gross - discount) as posted
    from line where k = 4 and d >= 330
)
select entry_id, cast(entry_id as varchar) as entry_no, leg_no, account_id, role, 'posting' as entry_kind, event_kind, order_id, customer_id, channel_id, store_id,
    cast(posted as decimal(18,2)) as amount, business_day, cast(business_day as timestamp) as event_at, 'GBP' as currency
from leg;

-- stock: opened in May with what is sold until the end and a rest, of one pool with no rest; product 8 without cost, product 9 never sold
insert into core.fct_stock_movement by name
with pool as (
    select p.product_id, s.store_id, case when p.product_id = 3 and s.store_id = 2 then 0 else 10 * p.product_id end as rest,
        case when p.product_id < 8 then cast((5 + p.product_id * 2.5) * 0.6 as decimal(18,6)) when p.product_id = 9 then 4 end as unit_cost
    from (select unnest(range(1, 10)) as product_id) as p, (values (1), (2)) as s(store_id)
),
sale as (
    select product_id, store_id, document_no, sale_kind, returned_quantity - sold_quantity as quantity, -cost_amount as value_amount, business_day
    from core.fct_sale_line where sale_kind <> 'adjustment' and business_day >= date '2010-05-01'
),
moved as (select product_id, store_id, sum(quantity) as quantity from sale group by product_id, store_id),
opened as (select p.product_id, p.store_id, p.unit_cost, p.rest - coalesce(m.quantity, 0) as quantity from pool as p left join moved as m on m.product_id = p.product_id and m.store_id = p.store_id)
select row_number() over (order by product_id, store_id) as movement_id, product_id, product_id as product_key, 'opening' as kind, 'opening' as document, quantity, unit_cost,
    cast(quantity * unit_cost as decimal(18,2)) as value_amount, date '2010-05-01' as business_day, timestamp '2010-05-01' as event_at, store_id, 'GBP' as currency
from opened
union all by name
select 1000 + row_number() over (order by business_day, document_no) as movement_id, product_id, product_id as product_key, sale_kind as kind, document_no as document, quantity,
    value_amount, business_day, cast(business_day as timestamp) as event_at, store_id, 'GBP' as currency
from sale;

insert into core.fct_stock_daily by name
with changed as (
    select store_id, product_id, business_day, sum(sum(quantity)) over w as on_hand, case when sum(count(*)) over w = sum(count(value_amount)) over w then sum(sum(value_amount)) over w end as value,
        lead(business_day) over (partition by store_id, product_id order by business_day) as next_day
    from core.fct_stock_movement group by store_id, product_id, business_day
    window w as (partition by store_id, product_id order by business_day)
)
select product_id, greatest(business_day, month_start) as first_day, on_hand, value as stock_value, least(coalesce(next_day, date '2010-12-01') - 1, cast(month_start + interval 1 month as date) - 1) as end_day,
    greatest(business_day, month_start) as business_day, cast(business_day as timestamp) as event_at, store_id, 'GBP' as currency
from changed join (select distinct month_start from core.dim_date) as m on m.month_start < coalesce(next_day, date '2010-12-01') and cast(month_start + interval 1 month as date) > business_day;

insert into core.fct_ledger_posting by name
select 3000000000 + movement_id as entry_id, cast(movement_id as varchar) as entry_no, leg.no as leg_no, leg.account as account_id, leg.role, case kind when 'opening' then 'opening' else 'posting' end as entry_kind,
    'stock' as event_kind, product_id, store_id, leg.sign * value_amount as amount, business_day, event_at, currency
from core.fct_stock_movement cross join (values (1, 140501, 'inventory', 1), (2, 3199, null, -1)) as leg(no, account, role, sign)
where value_amount is not null;

insert into core.dim_customer by name
select id as customer_key, id as customer_id, timestamp '0001-01-01' as valid_from, timestamp '9999-12-31' as valid_to, true as is_current, 'customer' || id as pseudonym, 'person' as kind
from (select unnest(range(1, 71)) as id);

insert into core.dim_account by name
select distinct account_id, cast(account_id as varchar) as number, case account_id when 500105 then 'Sales returns' end as name_en, case account_id when 500105 then '销售退回' end as name_zh_cn,
    case when account_id = 3199 then 'equity' when cast(account_id as varchar) like '1%' then 'asset' when cast(account_id as varchar) like '2%' then 'liability' when left(cast(account_id as varchar), 2) in ('50', '53') then 'revenue' else 'expense' end as class,
    case left(cast(account_id as varchar), 4) when '5001' then 'revenue' when '5051' then 'other_revenue' when '5301' then 'other_income' when '5401' then 'cost_of_sales'
        when '5403' then 'taxes_and_surcharges' when '5601' then 'selling_expenses' when '5602' then 'administrative_expenses' when '5603' then 'finance_expenses'
        when '5711' then 'other_expenses' when '5801' then 'income_tax' end as statement_line
from core.fct_ledger_posting;
