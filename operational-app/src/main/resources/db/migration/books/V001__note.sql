-- What somebody wrote beside money that went in or out, by the number of its document.
create table books.note (
    document   text collate "C" primary key,
    note       text not null check (length(note) between 1 and 400),
    written_by bigint not null,
    written_at timestamptz not null
);

create trigger keep before update or delete or truncate on books.note
    for each statement execute function guard.refuse_change();
