-- Every business event once, by kind and document: who did it, when, and what it said. The same key
-- with the same content is a repetition and changes nothing; with other content it is refused.
create table audit.business_event (
    event_key      text collate "C" primary key,
    event_kind     text not null,
    document       text not null,
    content_sha256 text not null check (length(content_sha256) = 64),
    content        jsonb not null,
    actor_id       bigint not null default 0,
    business_day   date not null,
    event_at       timestamptz not null,
    recorded_at    timestamptz not null,
    check (event_key = event_kind || ':' || document)
);

create trigger append_only before update or delete or truncate on audit.business_event
    for each statement execute function guard.refuse_change();
