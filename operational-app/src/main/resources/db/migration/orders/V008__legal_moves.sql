-- Which state may follow which; picked may be skipped.
create table orders.legal_move (
    track      text not null check (track in ('fulfilment', 'after_sale')),
    from_state text not null,
    to_state   text not null,
    primary key (track, from_state, to_state)
);

insert into orders.legal_move (track, from_state, to_state) values
    ('fulfilment', 'draft', 'placed'), ('fulfilment', 'draft', 'cancelled'),
    ('fulfilment', 'placed', 'confirmed'), ('fulfilment', 'placed', 'cancelled'),
    ('fulfilment', 'confirmed', 'picked'), ('fulfilment', 'confirmed', 'part_shipped'),
    ('fulfilment', 'confirmed', 'shipped'), ('fulfilment', 'confirmed', 'cancelled'),
    ('fulfilment', 'picked', 'confirmed'), ('fulfilment', 'picked', 'part_shipped'),
    ('fulfilment', 'picked', 'shipped'), ('fulfilment', 'picked', 'cancelled'),
    ('fulfilment', 'part_shipped', 'shipped'), ('fulfilment', 'shipped', 'completed'),
    ('after_sale', 'none', 'requested'), ('after_sale', 'requested', 'none'),
    ('after_sale', 'requested', 'part_returned'), ('after_sale', 'requested', 'returned'),
    ('after_sale', 'part_returned', 'requested'), ('after_sale', 'part_returned', 'returned');
