-- One leg of an entry, debit positive. order_id lies in a module above: no foreign key.
create table ledger.posting (
    entry_id    bigint not null references ledger.entry,
    leg_no      int not null check (leg_no > 0),
    account_id  bigint not null references ledger.account,
    role        text,
    store_id    bigint references stock.location,
    channel_id  bigint references settings.channel,
    order_id    bigint,
    product_id  bigint references catalog.product,
    customer_id bigint references customers.customer,
    campaign_id bigint references promotions.campaign,
    amount      numeric(18, 2) not null check (amount <> 0),
    changed_xid xid8 not null default pg_current_xact_id(),
    primary key (entry_id, leg_no)
);

create index posting_account on ledger.posting (account_id);
create index posting_mark on ledger.posting (((changed_xid::text)::bigint));

create trigger mark_change before insert on ledger.posting
    for each row execute function guard.mark_change();
create trigger append_only before update or delete or truncate on ledger.posting
    for each statement execute function guard.refuse_change();
