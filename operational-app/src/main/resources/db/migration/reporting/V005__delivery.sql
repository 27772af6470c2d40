-- One mail to one person about one run: the report, or why there is none. Each can be there once.
create table reporting.delivery (
    delivery_id  bigint generated always as identity primary key,
    fire_id      bigint not null references reporting.fire,
    kind         text not null check (kind in ('report', 'alarm')),
    reader       text collate "C" not null check (reader ~ '^(user|address):[0-9]+$'),
    language     text not null check (language in ('en', 'zh-CN', 'zh-TW')),
    state        text not null check (state in ('expected', 'rendered', 'handed_over', 'accepted', 'bounced', 'failed', 'doubtful')),
    is_doubtful  boolean not null default false,
    reason       text not null default '',
    reply        text not null default '',
    message_id   text not null,
    token        bigint not null default 0,
    lease_until  timestamptz,
    next_try_at  timestamptz not null,
    give_up_at   timestamptz not null,
    tries        int not null default 0,
    accepted_at  timestamptz check ((accepted_at is not null) = (state = 'accepted')),
    unique (fire_id, reader, kind)
);

create index delivery_open on reporting.delivery (next_try_at) where state in ('rendered', 'handed_over');

create table reporting.delivery_issue (
    delivery_id bigint not null references reporting.delivery,
    issue_id    bigint not null references reporting.issue,
    primary key (delivery_id, issue_id)
);
create index delivery_of_issue on reporting.delivery_issue (issue_id);
