-- Goods lie in stock and have a cost; a service has neither. The rate is that of sales in the shop's country.
alter table catalog.product add column kind text not null default 'goods' check (kind in ('goods', 'service'));
alter table catalog.product add column tax_rate numeric(8, 6) not null default 0 check (tax_rate between 0 and 1);
