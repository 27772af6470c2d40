-- What a line of an order has been promised and not yet got; orders lie in a module above.
create table stock.reservation (
    document    text collate "C" not null,
    line_no     int not null check (line_no > 0),
    product_id  bigint not null,
    location_id bigint not null,
    quantity    numeric(18, 3) not null check (quantity > 0),
    expires_at  timestamptz,
    primary key (document, line_no),
    foreign key (product_id, location_id) references stock.level
);

create index reservation_level on stock.reservation (product_id, location_id);
create index reservation_expiry on stock.reservation (expires_at) where expires_at is not null;
