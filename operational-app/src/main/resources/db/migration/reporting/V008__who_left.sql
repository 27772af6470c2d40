-- Who unsubscribed stays on the list, so that owners see it. Of those who had before, only that they had by now is known.
alter table reporting.recipient add column left_at timestamptz check (left_at is null or kind = 'address');
alter table reporting.opt_out add column left_at timestamptz not null default now();
