-- What the shop owes a supplier. Suppliers are known by their number.
create table payments.bill (
    bill_no     text collate "C" primary key,
    supplier_no text not null,
    due_day     date not null,
    amount      numeric(18, 2) not null check (amount > 0),
    open_amount numeric(18, 2) not null check (open_amount between 0 and amount),
    changed_xid xid8 not null default pg_current_xact_id()
);

create trigger mark_change before insert or update on payments.bill
    for each row execute function guard.mark_change();
create trigger keep before delete or truncate on payments.bill
    for each statement execute function guard.refuse_change();
