-- Append-only tables: a correction is a new row, never a changed one.
create function guard.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, lower(tg_op)
        using errcode = 'restrict_violation';
end $$;
