create table quartz.qrtz_fired_triggers (
    sched_name text not null, entry_id text not null, trigger_name text not null, trigger_group text not null,
    instance_name text not null, fired_time bigint not null, sched_time bigint not null, priority int not null,
    state text not null, job_name text, job_group text, is_nonconcurrent bool, requests_recovery bool,
    primary key (sched_name, entry_id)
);

create index qrtz_fired_instance on quartz.qrtz_fired_triggers (sched_name, instance_name, requests_recovery);
create index qrtz_fired_job on quartz.qrtz_fired_triggers (sched_name, job_name, job_group);
create index qrtz_fired_trigger on quartz.qrtz_fired_triggers (sched_name, trigger_name, trigger_group);

create table quartz.qrtz_scheduler_state (
    sched_name text not null, instance_name text not null, last_checkin_time bigint not null,
    checkin_interval bigint not null,
    primary key (sched_name, instance_name)
);

create table quartz.qrtz_locks (
    sched_name text not null, lock_name text not null,
    primary key (sched_name, lock_name)
);

create table quartz.qrtz_calendars (
    sched_name text not null, calendar_name text not null, calendar bytea not null,
    primary key (sched_name, calendar_name)
);

create table quartz.qrtz_paused_trigger_grps (
    sched_name text not null, trigger_group text not null,
    primary key (sched_name, trigger_group)
);
