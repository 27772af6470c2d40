-- What a write was answered under its idempotency key: whoever repeats it gets the same answer, and nothing is done
-- twice. Kept for a week.
create table audit.answer (
    actor_id       bigint not null,
    answer_key     text collate "C" not null check (length(answer_key) between 1 and 200),
    request_sha256 text not null check (length(request_sha256) = 64),
    answer         text not null default '',
    answered_at    timestamptz not null,
    primary key (actor_id, answer_key)
);

create index answer_age on audit.answer (answered_at);
