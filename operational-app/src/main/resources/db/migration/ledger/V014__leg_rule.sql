-- The rules of live events: each amount of an event is one leg, on this account and side, told apart
-- by these dimensions. A negative amount goes to the other side. Without an account the event states it.
create table ledger.leg_rule (
    rule_version int not null,
    event_kind   text not null,
    component    text not null,
    side         text not null check (side in ('debit', 'credit')),
    account_id   bigint references ledger.account,
    role         text,
    dimensions   text[] not null default '{}' check (dimensions <@ array['store', 'channel', 'order', 'product',
        'customer', 'campaign', 'reference', 'supplier', 'provider', 'tax']),
    primary key (event_kind, rule_version, component)
);

create trigger append_only before update or delete or truncate on ledger.leg_rule
    for each statement execute function guard.refuse_change();
