-- How the tax of an order is rounded where the order does not say.
alter table settings.shop add column rounding text not null default 'document' check (rounding in ('line', 'document'));
