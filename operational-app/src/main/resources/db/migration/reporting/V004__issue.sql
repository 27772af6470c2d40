-- A printed report: from these parameters, this release and this time the same bytes are printed again.
create table reporting.issue (
    issue_id    bigint generated always as identity primary key,
    report      text not null,
    period      text collate "C" not null,
    from_day    date not null,
    language    text not null check (language in ('en', 'zh-CN', 'zh-TW')),
    store_id    bigint not null default 0,
    issue_no    int not null check (issue_no > 0),
    release_id  bigint not null,
    prepared_at timestamptz not null,
    fire_id     bigint references reporting.fire,
    made_by     bigint not null default 0,
    state       text not null default 'rendering' check (state in ('rendering', 'made', 'failed')),
    failure     text not null default '',
    is_provisional boolean not null default false,
    sha256      text check (length(sha256) = 64),
    bytes       bigint check (bytes > 0),
    check ((state = 'made') = (sha256 is not null and bytes is not null)),
    unique (report, period, language, store_id, issue_no),
    unique (fire_id, language, store_id)
);

create index issue_age on reporting.issue (prepared_at desc, issue_id desc);
