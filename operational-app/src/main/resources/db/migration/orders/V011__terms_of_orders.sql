-- How an order was priced, and when its goods are to be paid; history has no terms.
alter table orders.sales_order
    add column prices   text check (prices in ('inclusive', 'exclusive')),
    add column rounding text check (rounding in ('line', 'document')),
    add column due_days int check (due_days >= 0),
    -- with tax and freight, of what was never shipped
    add column cancelled_total numeric(18, 2) not null default 0 check (cancelled_total >= 0);

create unique index sales_order_live_no on orders.sales_order (order_no) where prices is not null;
