-- What the shop is called on its pages; empty as long as nobody said.
alter table settings.shop add column name text not null default '' check (length(name) <= 100);
