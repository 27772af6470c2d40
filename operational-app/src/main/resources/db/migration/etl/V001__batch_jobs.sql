-- Spring Batch 6 repository, as its own script for PostgreSQL has it, in this schema.
create table etl.batch_job_instance (
    job_instance_id bigint not null primary key,
    version         bigint,
    job_name        varchar(100) not null,
    job_key         varchar(32) not null,
    constraint job_inst_un unique (job_name, job_key)
);

create table etl.batch_job_execution (
    job_execution_id bigint not null primary key,
    version          bigint,
    job_instance_id  bigint not null references etl.batch_job_instance,
    create_time      timestamp not null,
    start_time       timestamp,
    end_time         timestamp,
    status           varchar(10),
    exit_code        varchar(2500),
    exit_message     varchar(2500),
    last_updated     timestamp
);

create table etl.batch_job_execution_params (
    job_execution_id bigint not null references etl.batch_job_execution,
    parameter_name   varchar(100) not null,
    parameter_type   varchar(100) not null,
    parameter_value  varchar(2500),
    identifying      char(1) not null
);
