-- Append-only tables: a correction is a new row, never a changed one.
create function guard.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.%: % refused, rows of it are kept as they were written', tg_table_schema, tg_table_name, lower(tg_op)
        using errcode = 'restrict_violation';
end $$;
