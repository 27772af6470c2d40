-- What somebody ran in the workbench, as it was typed. Without a state it has not ended, or the app ended before it did.
create table analytics.query_run (
    run_id bigint generated always as identity primary key,
    user_id bigint not null references users.account (user_id),
    query text not null,
    variables text not null,
    release_id bigint not null,
    submitted_at timestamptz not null,
    state text check (state in ('done', 'failed', 'stopped')),
    millis bigint not null default 0,
    row_count bigint not null default 0,
    is_cut boolean not null default false,
    fault_reason text,
    fault text,
    fault_line integer not null default 0,
    fault_column integer not null default 0
);

create index query_run_of_user on analytics.query_run (user_id, run_id);
