-- The rules are data with a version; an entry names the version that made it.
-- A component is one amount of an event; it moves from the credit to the debit account.
create table ledger.posting_rule (
    rule_version   int not null,
    event_kind     text not null,
    component      text not null,
    debit_account  bigint not null references ledger.account,
    debit_role     text,
    credit_account bigint not null references ledger.account,
    credit_role    text,
    is_by_campaign boolean not null default false,
    primary key (event_kind, rule_version, component)
);

create trigger append_only before update or delete or truncate on ledger.posting_rule
    for each statement execute function guard.refuse_change();
