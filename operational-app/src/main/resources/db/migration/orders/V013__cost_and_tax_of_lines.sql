-- What the goods that were shipped cost, less what came back at its original cost: a return draws its cost from
-- here. The rate is frozen with the order.
alter table orders.order_line
    add column tax_rate      numeric(8, 6) check (tax_rate between 0 and 1),
    add column shipped_cost  numeric(18, 2),
    add column returned_cost numeric(18, 2) not null default 0;
alter table orders.order_line add check (returned_cost between 0 and coalesce(shipped_cost, 0));

-- A document's freight stands beside its goods under the number of the same line.
alter table orders.sale_line drop constraint sale_line_pkey;
alter table orders.sale_line add primary key (document_id, line_no, line_kind);
