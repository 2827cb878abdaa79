create schema audit;
grant usage on schema audit to luoshi_app, luoshi_sealer, luoshi_reader;

create table audit.entry (
    id           bigint generated always as identity primary key,
    xid          xid8 not null default pg_current_xact_id(),
    at           timestamptz not null,
    event        text not null check (event ~ '^[a-z]+\.[a-z-]+/\d+$'),
    subject_type text not null,
    subject      uuid not null,
    account      uuid,
    organisation uuid,
    post         text not null,
    clause       text,
    opinion      text,
    body         jsonb not null
);
create index entry_of_subject on audit.entry (subject, id);

-- What is written stays: the application adds and reads, nobody changes.
grant select, insert on audit.entry to luoshi_app;
grant select on audit.entry to luoshi_sealer, luoshi_reader;
