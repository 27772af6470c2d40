-- Whether the prices of orders that are entered by hand include tax.
alter table settings.shop add column prices text not null default 'exclusive' check (prices in ('inclusive', 'exclusive'));
