-- What was migrated last; an unchanged mark lets a command start without asking Flyway.
create table guard.migration_mark (
    mark_id     smallint primary key default 1 check (mark_id = 1),
    fingerprint text not null
);
