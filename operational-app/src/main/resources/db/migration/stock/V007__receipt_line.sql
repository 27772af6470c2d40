-- Goods that came from a supplier, at their order price without tax, until the bill comes.
create table stock.receipt_line (
    receipt_no   text collate "C" not null,
    line_no      int not null check (line_no > 0),
    supplier_no  text not null,
    product_id   bigint not null references catalog.product,
    location_id  bigint not null references stock.location,
    quantity     numeric(18, 3) not null check (quantity > 0),
    unit_cost    numeric(18, 6) not null check (unit_cost >= 0),
    amount       numeric(18, 2) not null check (amount >= 0),
    business_day date not null,
    primary key (receipt_no, line_no)
);

create trigger append_only before update or delete or truncate on stock.receipt_line
    for each statement execute function guard.refuse_change();
