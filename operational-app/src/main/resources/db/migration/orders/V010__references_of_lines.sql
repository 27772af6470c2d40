-- What the foreign keys of the two large tables promise, checked once per statement: sound because
-- what they refer to is never deleted and its keys never change.
create function orders.refuse_unknown_in_sale_line() returns trigger language plpgsql as $$
begin
    if exists (select from fresh as f
        where not exists (select from orders.sales_document as h where h.document_id = f.document_id)
           or not exists (select from catalog.product as p where p.product_id = f.product_id)
           or (f.campaign_id is not null
               and not exists (select from promotions.campaign as c where c.campaign_id = f.campaign_id)))
    then
        raise exception 'orders.sale_line: a line names an unknown document, product or campaign'
            using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;

create trigger known_references after insert on orders.sale_line referencing new table as fresh
    for each statement execute function orders.refuse_unknown_in_sale_line();

create function orders.refuse_unknown_in_order_line() returns trigger language plpgsql as $$
begin
    if exists (select from fresh as f
        where not exists (select from orders.sales_order as h where h.order_id = f.order_id)
           or not exists (select from catalog.product as p where p.product_id = f.product_id)
           or (f.campaign_id is not null
               and not exists (select from promotions.campaign as c where c.campaign_id = f.campaign_id)))
    then
        raise exception 'orders.order_line: a line names an unknown order, product or campaign'
            using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;

create trigger known_references after insert on orders.order_line referencing new table as fresh
    for each statement execute function orders.refuse_unknown_in_order_line();
