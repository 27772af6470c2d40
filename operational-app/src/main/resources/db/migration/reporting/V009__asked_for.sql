-- Runs that somebody wanted once more go on though their schedule is paused.
alter table reporting.fire add column is_asked_for boolean not null default false;
