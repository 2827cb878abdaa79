create schema inbox;
grant usage on schema inbox to luoshi_app, luoshi_reader;
alter default privileges in schema inbox grant select, insert, update, delete on tables to luoshi_app;

create table inbox.task (
    id           uuid primary key,
    organisation uuid not null,
    post         text not null,
    subject_type text not null,
    subject      uuid not null,
    key          text not null,
    title        text not null,
    path         text not null check (path like '/w/%'),
    clause       text,
    due          date,
    raised_at    timestamptz not null,
    raised_by    uuid,
    raised_for   uuid,
    settled_at   timestamptz,
    settled_by   uuid,
    check ((settled_at is null) or (settled_at >= raised_at))
);
create unique index task_open_once on inbox.task (organisation, post, subject, key) where settled_at is null;
create index task_of_desk on inbox.task (organisation, post, due) where settled_at is null;
create index task_of_subject on inbox.task (subject) where settled_at is null;
create index task_settled on inbox.task (organisation, post, settled_at desc) where settled_at is not null;
create index task_raised on inbox.task (raised_by, raised_at desc);
