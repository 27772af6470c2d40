-- What each component of a live order's line amounts to, frozen when the order is placed: goods and
-- freight with their tax, that tax, and each discount net of tax. Shipments draw from what is left,
-- returns from what was shipped, so that parts add up to the whole in whatever order they come. Freight that is
-- not given back with its goods stays, so each component counts what was returned of it.
create table orders.line_share (
    order_id          bigint not null,
    line_no           int not null,
    component         text not null check (component in ('goods', 'goods_tax', 'freight', 'freight_tax', 'discount')),
    discount_no       int not null default 0,
    discount_kind     text check (discount_kind in ('promo', 'member', 'manual', 'coupon')),
    campaign_id       bigint references promotions.campaign,
    amount            numeric(18, 2) not null,
    shipped_amount    numeric(18, 2) not null default 0,
    returned_amount   numeric(18, 2) not null default 0,
    returned_quantity numeric(18, 3) not null default 0 check (returned_quantity >= 0),
    primary key (order_id, line_no, component, discount_no),
    foreign key (order_id, line_no) references orders.order_line,
    check ((component = 'discount') = (discount_kind is not null)),
    check (shipped_amount between 0 and amount and returned_amount between 0 and shipped_amount)
);

create trigger keep before delete or truncate on orders.line_share
    for each statement execute function guard.refuse_change();
create trigger fixed before update of order_id, line_no, component, discount_no, discount_kind, campaign_id, amount
    on orders.line_share for each statement execute function guard.refuse_change();
