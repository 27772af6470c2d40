-- One captured line, signs as captured: a credit has negative quantity and amount.
-- A discount is always positive and takes its line towards zero.
-- References are checked per statement (V010).
create table orders.sale_line (
    document_id     bigint not null references orders.sales_document not enforced,
    line_no         int not null check (line_no > 0),
    sale_kind       text not null check (sale_kind in ('sale', 'return', 'allowance', 'adjustment')),
    line_kind       text not null default 'product' check (line_kind in ('product', 'freight')),
    product_id      bigint not null references catalog.product not enforced,
    campaign_id     bigint references promotions.campaign not enforced,
    quantity        numeric(18, 3) not null,
    unit_price      numeric(18, 4) not null,
    gross_amount    numeric(18, 2) not null,
    discount_amount numeric(18, 2) not null default 0,
    tax_amount      numeric(18, 2) not null default 0,
    unit_cost       numeric(18, 6),
    cost_amount     numeric(18, 2),
    changed_xid     xid8 not null default pg_current_xact_id(),
    primary key (document_id, line_no),
    check (discount_amount between 0 and abs(gross_amount)),
    check (sale_kind <> 'sale' or (quantity >= 0 and gross_amount >= 0)),
    check (sale_kind <> 'adjustment' or cost_amount is null)
);
