create schema files;
grant usage on schema files to luoshi_app, luoshi_reader;
alter default privileges in schema files grant select, insert, update, delete on tables to luoshi_app;

-- The content of a file, which lies on the disk under its hash.
create table files.file (
    sha256     bytea primary key check (length(sha256) = 32),
    size       bigint not null check (size >= 0),
    media_type text   not null check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$')
);

-- A file that belongs to a record, for a purpose.
create table files.attachment (
    id         uuid primary key,
    owner_type text not null,
    owner_id   uuid not null,
    purpose    text not null check (purpose ~ '^[a-z-]+$'),
    data_level text not null check (data_level in ('public', 'internal', 'personal', 'sensitive')),
    keep_until date,
    sha256     bytea not null references files.file,
    thumbnail  bytea references files.file,
    name       text not null check (name <> '' and name !~ '[/\\\x01-\x1f\x7f]'),
    added_at   timestamptz not null,
    added_by   uuid,
    unique (owner_type, owner_id, purpose, sha256)
);
create index attachment_of_file on files.attachment (sha256);
comment on column files.attachment.name is 'level: personal';

-- The product's own values; a decision of the association replaces them.
insert into rules.policy_version (policy, valid, body) values
    ('UploadPolicy', '[2022-01-01,)', '{"maxMegabytes": 12, "picturesPerRecord": 30}');

create view files.attachment_v1 as
    select id, owner_type, owner_id, purpose, data_level, thumbnail is not null as picture
      from files.attachment;
grant select on files.attachment_v1 to luoshi_app, luoshi_reader;
