-- account_id is the national number, so rules and proofs can name it in every shop.
create table ledger.account (
    account_id     bigint primary key,
    number         text not null unique,
    name_en        text not null,
    name_zh_cn     text not null,
    name_zh_tw     text not null,
    class          text not null check (class in ('asset', 'liability', 'equity', 'revenue', 'expense')),
    natural_side   text not null check (natural_side in ('debit', 'credit')),
    statement_line text not null,
    changed_xid    xid8 not null default pg_current_xact_id(),
    check (number = account_id::text)
);

create trigger mark_change before insert or update on ledger.account
    for each row execute function guard.mark_change();
