-- Unit price to four decimals; the amounts are what counts. References are checked per
-- statement (V010): per row they cost an import more than all the rest of the insert.
create table orders.order_line (
    order_id           bigint not null references orders.sales_order not enforced,
    line_no            int not null check (line_no > 0),
    product_id         bigint not null references catalog.product not enforced,
    campaign_id        bigint references promotions.campaign not enforced,
    quantity           numeric(18, 3) not null,
    unit_price         numeric(18, 4) not null,
    gross_amount       numeric(18, 2) not null,
    discount_amount    numeric(18, 2) not null,
    demand_amount      numeric(18, 2) not null,
    tax_amount         numeric(18, 2) not null default 0,
    cancelled_quantity numeric(18, 3) not null default 0,
    cancelled_amount   numeric(18, 2) not null default 0,
    shipped_quantity   numeric(18, 3) not null default 0,
    shipped_amount     numeric(18, 2) not null default 0,
    returned_quantity  numeric(18, 3) not null default 0,
    returned_amount    numeric(18, 2) not null default 0,
    cost_amount        numeric(18, 2),
    changed_xid        xid8 not null default pg_current_xact_id(),
    primary key (order_id, line_no),
    check (quantity >= 0 and unit_price >= 0),
    check (discount_amount between 0 and gross_amount),
    check (demand_amount = gross_amount - discount_amount),
    check (cancelled_quantity >= 0 and shipped_quantity >= 0
        and cancelled_quantity + shipped_quantity <= quantity),
    check (cancelled_amount >= 0 and shipped_amount >= 0
        and cancelled_amount + shipped_amount <= demand_amount),
    check (returned_quantity between 0 and shipped_quantity
        and returned_amount between 0 and shipped_amount)
);
