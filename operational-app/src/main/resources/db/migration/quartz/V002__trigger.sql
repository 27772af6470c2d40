create table quartz.qrtz_triggers (
    sched_name text not null, trigger_name text not null, trigger_group text not null, job_name text not null,
    job_group text not null, description text, next_fire_time bigint, prev_fire_time bigint, priority int,
    trigger_state text not null, trigger_type text not null, start_time bigint not null, end_time bigint,
    calendar_name text, misfire_instr smallint, job_data bytea,
    primary key (sched_name, trigger_name, trigger_group),
    foreign key (sched_name, job_name, job_group) references quartz.qrtz_job_details
);

create index qrtz_trigger_job on quartz.qrtz_triggers (sched_name, job_name, job_group);
create index qrtz_trigger_next on quartz.qrtz_triggers (sched_name, trigger_state, next_fire_time);
create index qrtz_trigger_misfire on quartz.qrtz_triggers (sched_name, misfire_instr, next_fire_time, trigger_state);
