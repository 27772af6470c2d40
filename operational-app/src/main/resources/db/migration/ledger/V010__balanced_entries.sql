-- Deferred: the legs follow their entry within the transaction.
create function ledger.refuse_unbalanced() returns trigger language plpgsql as $$
declare
    legs int;
    off  numeric;
begin
    select count(*), coalesce(sum(amount), 0) into legs, off from ledger.posting where entry_id = new.entry_id;
    if legs < 2 or off <> 0 then
        raise exception 'entry % does not balance: % legs, off by %', new.entry_no, legs, off
            using errcode = 'check_violation';
    end if;
    return null;
end $$;

create constraint trigger balanced after insert on ledger.entry deferrable initially deferred
    for each row execute function ledger.refuse_unbalanced();
