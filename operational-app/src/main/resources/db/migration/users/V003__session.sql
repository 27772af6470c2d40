-- Who is signed in, so that a restart of the app ends nothing. Of the cookie only a hash is kept: whoever reads this
-- table, or a copy of it, cannot come in by it. Columns are those of Spring Session; times are milliseconds.
create table users.session (
    primary_id            text primary key,
    session_id            text not null unique check (length(session_id) = 64),
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        text collate "C"
);

create index session_expiry on users.session (expiry_time);
create index session_principal on users.session (principal_name);

create table users.session_attributes (
    session_primary_id text not null references users.session on delete cascade,
    attribute_name     text not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
