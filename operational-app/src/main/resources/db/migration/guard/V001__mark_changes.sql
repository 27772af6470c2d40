-- Every exported row carries the id of the transaction that last changed it; no clock is
-- involved, so a transaction that commits late is never missed by the load.
create function guard.mark_change() returns trigger language plpgsql as $$
begin
    new.changed_xid := pg_current_xact_id();
    return new;
end $$;
