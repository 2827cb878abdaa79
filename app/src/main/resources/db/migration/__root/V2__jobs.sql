-- What the scheduler has to run and when; survives restarts, and runs once among all nodes.
create schema jobs;
grant usage on schema jobs to luoshi_app, luoshi_reader;

create table jobs.scheduled_task (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index scheduled_task_due on jobs.scheduled_task (execution_time);
create index scheduled_task_heartbeat on jobs.scheduled_task (last_heartbeat);
create index scheduled_task_priority on jobs.scheduled_task (priority desc, execution_time);
grant select, insert, update, delete on jobs.scheduled_task to luoshi_app;
