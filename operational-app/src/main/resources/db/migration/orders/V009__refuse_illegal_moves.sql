alter table orders.sales_order add check (fulfilment_state in
    ('draft', 'placed', 'confirmed', 'picked', 'part_shipped', 'shipped', 'completed', 'cancelled'));
alter table orders.sales_order add check (after_sale_state in
    ('none', 'requested', 'part_returned', 'returned'));

create function orders.refuse_illegal_move() returns trigger language plpgsql as $$
begin
    if old.fulfilment_state <> new.fulfilment_state and not exists (select from orders.legal_move m
        where m.track = 'fulfilment' and m.from_state = old.fulfilment_state and m.to_state = new.fulfilment_state)
    then
        raise exception 'order % cannot go from % to %', old.order_no, old.fulfilment_state, new.fulfilment_state
            using errcode = 'check_violation';
    end if;
    if old.after_sale_state <> new.after_sale_state and not exists (select from orders.legal_move m
        where m.track = 'after_sale' and m.from_state = old.after_sale_state and m.to_state = new.after_sale_state)
    then
        raise exception 'order % cannot go from % to %', old.order_no, old.after_sale_state, new.after_sale_state
            using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger legal_move before update of fulfilment_state, after_sale_state on orders.sales_order
    for each row execute function orders.refuse_illegal_move();
