-- The tables of Quartz 2.5's clustered store, as it names and types them.
create table quartz.qrtz_job_details (
    sched_name text not null, job_name text not null, job_group text not null, description text,
    job_class_name text not null, is_durable bool not null, is_nonconcurrent bool not null,
    is_update_data bool not null, requests_recovery bool not null, job_data bytea,
    primary key (sched_name, job_name, job_group)
);

create index qrtz_job_recovery on quartz.qrtz_job_details (sched_name, requests_recovery);
create index qrtz_job_group on quartz.qrtz_job_details (sched_name, job_group);
