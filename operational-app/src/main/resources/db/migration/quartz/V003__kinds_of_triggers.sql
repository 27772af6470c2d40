create table quartz.qrtz_simple_triggers (
    sched_name text not null, trigger_name text not null, trigger_group text not null, repeat_count bigint not null,
    repeat_interval bigint not null, times_triggered bigint not null,
    primary key (sched_name, trigger_name, trigger_group),
    foreign key (sched_name, trigger_name, trigger_group) references quartz.qrtz_triggers
);

create table quartz.qrtz_cron_triggers (
    sched_name text not null, trigger_name text not null, trigger_group text not null, cron_expression text not null,
    time_zone_id text,
    primary key (sched_name, trigger_name, trigger_group),
    foreign key (sched_name, trigger_name, trigger_group) references quartz.qrtz_triggers
);

create table quartz.qrtz_simprop_triggers (
    sched_name text not null, trigger_name text not null, trigger_group text not null, str_prop_1 text,
    str_prop_2 text, str_prop_3 text, int_prop_1 int, int_prop_2 int, long_prop_1 bigint, long_prop_2 bigint,
    dec_prop_1 numeric, dec_prop_2 numeric, bool_prop_1 bool, bool_prop_2 bool,
    primary key (sched_name, trigger_name, trigger_group),
    foreign key (sched_name, trigger_name, trigger_group) references quartz.qrtz_triggers
);

create table quartz.qrtz_blob_triggers (
    sched_name text not null, trigger_name text not null, trigger_group text not null, blob_data bytea,
    primary key (sched_name, trigger_name, trigger_group),
    foreign key (sched_name, trigger_name, trigger_group) references quartz.qrtz_triggers
);
