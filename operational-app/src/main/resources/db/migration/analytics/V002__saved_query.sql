-- A query under a name; removed ones stay, so that a removal can be undone.
create table analytics.saved_query (
    query_id bigint generated always as identity primary key,
    user_id bigint not null references users.account (user_id),
    folder text not null,
    name text not null check (name <> ''),
    comment text not null,
    is_shared boolean not null,
    removed_at timestamptz
);

create unique index saved_query_name on analytics.saved_query (user_id, folder, name) where removed_at is null;

-- Versions are added to, never changed.
create table analytics.query_version (
    query_id bigint not null references analytics.saved_query (query_id),
    version integer not null check (version > 0),
    query text not null,
    variables text not null,
    saved_at timestamptz not null,
    primary key (query_id, version)
);
