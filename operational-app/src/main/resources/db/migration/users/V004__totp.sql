-- The step of the last code that was taken, so that none is taken twice, and hashes of the recovery codes still unused.
alter table users.account
    add column totp_step bigint not null default 0,
    add column recovery_sha256 text[] not null default '{}';
