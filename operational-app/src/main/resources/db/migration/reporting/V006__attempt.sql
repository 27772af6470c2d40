-- Each try to hand a mail over, and how it ended; one without an end was cut off.
create table reporting.attempt (
    delivery_id bigint not null references reporting.delivery,
    attempt_no  int not null check (attempt_no > 0),
    started_at  timestamptz not null,
    ended_at    timestamptz,
    outcome     text not null default '' check (outcome in ('', 'accepted', 'refused', 'not_sent', 'unknown')),
    reply       text not null default '',
    primary key (delivery_id, attempt_no)
);
