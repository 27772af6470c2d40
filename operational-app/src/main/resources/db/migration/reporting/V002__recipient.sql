-- Who gets a report: everybody of a role, a user, or an address of somebody who is no user, which is sealed and ends.
create table reporting.recipient (
    recipient_id   bigint generated always as identity primary key,
    schedule_id    bigint not null references reporting.schedule,
    kind           text not null check (kind in ('role', 'user', 'address')),
    role           text check ((role is not null) = (kind = 'role')),
    user_id        bigint references users.account check ((user_id is not null) = (kind = 'user')),
    address_sealed bytea check ((address_sealed is not null) = (kind = 'address')),
    language       text check (language in ('en', 'zh-CN', 'zh-TW') and (language is not null) = (kind = 'address')),
    expires_on     date check ((expires_on is not null) = (kind = 'address')),
    removed_at     timestamptz
);

create unique index recipient_once on reporting.recipient (schedule_id, kind, role, user_id)
    nulls not distinct where removed_at is null and kind <> 'address';

-- Who is among a role's people and does not want the report all the same.
create table reporting.opt_out (
    schedule_id bigint not null references reporting.schedule,
    user_id     bigint not null references users.account,
    primary key (schedule_id, user_id)
);
