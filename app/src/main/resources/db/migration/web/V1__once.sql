create schema web;
grant usage on schema web to luoshi_app, luoshi_reader;
alter default privileges in schema web grant select, insert, update, delete on tables to luoshi_app;

create table web.once (
    key       text primary key,
    account   uuid,
    route     text not null,
    body_hash bytea not null check (length(body_hash) = 32),
    location  text not null,
    said      text,
    at        timestamptz not null default now()
);
create index once_at on web.once (at);
