-- What runs by itself: a report for its readers, or the load. Periods are those before the one that a run lies in.
create table reporting.schedule (
    schedule_id      bigint generated always as identity primary key,
    name             text not null check (length(name) between 1 and 80),
    job              text not null check (job in ('report', 'load')),
    report           text not null default '' check ((report = '') = (job <> 'report')),
    every            text not null check (every in ('day', 'week', 'month', 'quarter', 'year')),
    day_number       int not null check (day_number between 1 and 366),
    is_working_day   boolean not null,
    at_time          time not null check (extract(second from at_time) = 0),
    zone             text not null check (zone <> ''),
    holidays         text not null check (holidays in ('cn', 'none')),
    deadline_minutes int not null check (deadline_minutes between 1 and 10080),
    missed           text not null check (missed in ('once', 'all', 'skip')),
    overlap          text not null check (overlap in ('wait', 'skip')),
    store_id         bigint not null default 0,
    is_active        boolean not null default true,
    owner_id         bigint not null,
    planned_through  timestamptz not null,
    version          int not null default 1,
    removed_at       timestamptz
);
