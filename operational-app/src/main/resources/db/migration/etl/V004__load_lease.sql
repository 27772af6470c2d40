-- One load at a time. The token grows with every owner, so a load that lost the lease
-- cannot publish with an old one.
create table etl.load_lease (
    lease_id     smallint primary key default 1 check (lease_id = 1),
    owner        text,
    host         text,
    process_id   bigint,
    heartbeat_at timestamptz,
    token        bigint not null default 0
);

insert into etl.load_lease (lease_id) values (1);
