-- A leg added to an entry of an earlier transaction would escape that entry's balance check.
create function ledger.refuse_late_legs() returns trigger language plpgsql as $$
begin
    if exists (select from fresh join ledger.entry e using (entry_id)
               where e.changed_xid <> pg_current_xact_id()) then
        raise exception 'an entry is written whole in one transaction: later legs refused'
            using errcode = 'restrict_violation';
    end if;
    return null;
end $$;

create trigger written_whole after insert on ledger.posting
    referencing new table as fresh
    for each statement execute function ledger.refuse_late_legs();
