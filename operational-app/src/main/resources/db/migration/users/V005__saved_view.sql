-- A list as somebody filtered and sorted it, under a name; the query is that of its address.
create table users.saved_view (
    view_id bigint generated always as identity primary key,
    user_id bigint not null references users.account (user_id),
    list text not null check (list like '/%'),
    name text not null check (name <> ''),
    query text not null check (query <> ''),
    unique (user_id, list, name)
);
