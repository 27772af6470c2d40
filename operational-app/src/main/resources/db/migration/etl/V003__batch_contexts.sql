create table etl.batch_step_execution_context (
    step_execution_id  bigint not null primary key references etl.batch_step_execution,
    short_context      varchar(2500) not null,
    serialized_context text
);

create table etl.batch_job_execution_context (
    job_execution_id   bigint not null primary key references etl.batch_job_execution,
    short_context      varchar(2500) not null,
    serialized_context text
);

create sequence etl.batch_step_execution_seq no cycle;
create sequence etl.batch_job_execution_seq no cycle;
create sequence etl.batch_job_instance_seq no cycle;
