-- What of a product lies at a location: the moving-average pool, and how much of it is promised to orders.
-- Nothing is sold twice and nothing below zero; the last unit takes the rest of the value with it.
create table stock.level (
    product_id       bigint not null references catalog.product,
    location_id      bigint not null references stock.location,
    on_hand          numeric(18, 3) not null default 0 check (on_hand >= 0),
    reserved         numeric(18, 3) not null default 0 check (reserved >= 0),
    value_amount     numeric(18, 2) not null default 0 check (value_amount >= 0),
    last_unit_cost   numeric(18, 6) check (last_unit_cost >= 0),
    reorder_quantity numeric(18, 3) check (reorder_quantity >= 0),
    changed_xid      xid8 not null default pg_current_xact_id(),
    primary key (product_id, location_id),
    check (reserved <= on_hand),
    check (on_hand <> 0 or value_amount = 0)
);

create trigger mark_change before insert or update on stock.level
    for each row execute function guard.mark_change();
create trigger keep before delete or truncate on stock.level
    for each statement execute function guard.refuse_change();
create trigger fixed before update of product_id, location_id on stock.level
    for each statement execute function guard.refuse_change();
