-- One run of a schedule. The period can be there once: two programs that plan the same run make one row. Whoever works
-- on it holds a token; a program that slept over its lease finds that the token has moved on, and writes nothing.
create table reporting.fire (
    fire_id     bigint generated always as identity primary key,
    schedule_id bigint not null references reporting.schedule,
    period      text collate "C" not null,
    due_at      timestamptz not null,
    deadline_at timestamptz not null check (deadline_at > due_at),
    state       text not null check (state in ('due', 'waiting', 'running', 'done', 'failed', 'skipped')),
    reason      text not null default '',
    detail      text not null default '',
    release_id  bigint,
    token       bigint not null default 0,
    lease_until timestamptz,
    next_try_at timestamptz not null,
    tries       int not null default 0,
    started_at  timestamptz,
    ended_at    timestamptz check ((ended_at is not null) = (state in ('done', 'failed', 'skipped'))),
    alarmed_at  timestamptz,
    unique (schedule_id, period)
);

create index fire_open on reporting.fire (next_try_at) where state in ('due', 'waiting', 'running');
create index fire_due on reporting.fire (due_at desc, fire_id desc);
