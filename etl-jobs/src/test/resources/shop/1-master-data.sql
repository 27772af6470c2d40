-- A small shop: two stores, two channels, 25 products, 60 customers. The same rows at every run.
insert into settings.shop (currency, zone, cut_over, language, fiscal_start_month, created_at)
values ('GBP', 'Europe/London', '00:00', 'en', 4, '2009-11-01 00:00:00+00');

insert into settings.channel (channel_id, code, name, kind) values
    (1, 'direct', 'Counter', 'counter'),
    (2, 'web', 'Web', 'web');

insert into stock.location (location_id, code, name, name_zh_cn, kind)
select i, 'S' || i, 'Store ' || i, '门店' || i, 'store' from generate_series(1, 2) as i;

insert into stock.location_version (location_key, location_id, area_m2)
select 10 + i, i, 80.50 from generate_series(1, 2) as i;

insert into promotions.campaign (campaign_id, code, name, kind, from_day) values
    (1, 'SPRING', 'Spring', 'discount', '2010-03-01');

insert into catalog.category (category_id, path, name, name_zh_cn)
select i, 'Home/Category ' || i, 'Category ' || i, '品类' || i from generate_series(1, 3) as i;

-- Names that a careless CSV reader trips over: quotes, commas, line breaks, the empty text beside the missing one.
insert into catalog.product (product_id, sku, name, name_en, name_zh_cn, variant, unit, weight_grams)
select
    i, 'SKU' || i,
    case i when 1 then 'Thing, "no." 1' when 2 then E'Thing\nno. 2' when 3 then '' else 'Thing ' || i end,
    nullif('Thing ' || i, 'Thing 4'), '东西' || i, case when i % 2 = 0 then '' end, 'pc', i * 10
from generate_series(1, 25) as i;

insert into catalog.product_version (product_key, product_id, category_id, brand, list_price, lifecycle)
select 1000 + i, i, 1 + i % 3, case when i % 4 = 0 then 'Acme' end, 1.25 + i % 7, 'active'
from generate_series(1, 25) as i;

insert into customers.customer (customer_id, customer_no, name, kind, pseudonym, country, source)
select i, 'C' || i, 'Customer ' || i, 'person', 'p' || i, 'United Kingdom', 'import'
from generate_series(1, 60) as i;

insert into customers.customer_version (customer_key, customer_id)
select 2000 + i, i from generate_series(1, 60) as i;
