create schema identity;
grant usage on schema identity to luoshi_app, luoshi_reader;
alter default privileges in schema identity grant select, insert, update, delete on tables to luoshi_app;

create table identity.account (
    id           uuid primary key,
    version      int  not null,
    sign_in_name text not null unique check (sign_in_name = lower(sign_in_name)),
    display_name text not null check (display_name <> ''),
    status       text not null check (status in ('INVITED', 'ACTIVE', 'DISABLED')),
    created_at   timestamptz not null
);
comment on column identity.account.sign_in_name is 'level: personal';
comment on column identity.account.display_name is 'level: personal';

create table identity.assignment (
    id           uuid primary key,
    account      uuid not null references identity.account,
    organisation uuid not null,
    post         text not null check (post in ('ADMINISTRATOR', 'SECRETARIAT_CLERK', 'LEADER', 'MEMBER_HANDLER',
                                               'COUNTY_OFFICER', 'HEALTH_CENTRE_CONTACT')),
    valid        daterange not null check (not isempty(valid) and lower(valid) is not null),
    exclude using gist (account with =, organisation with =, post with =, valid with &&)
);
create index assignment_of_organisation on identity.assignment (organisation, post);

create table identity.session (
    id         uuid primary key,
    token_hash bytea not null unique check (length(token_hash) = 32),
    account    uuid not null references identity.account,
    assignment uuid references identity.assignment,
    strong     boolean not null,
    settled    boolean not null,
    device     text not null,
    began_at   timestamptz not null,
    seen_at    timestamptz not null,
    idle_until timestamptz not null,
    ends_at    timestamptz not null,
    ended_at   timestamptz
);
create index session_of_account on identity.session (account) where ended_at is null;

create view identity.assignment_v1 as
    select g.id, g.account, g.organisation, g.post, g.valid, a.display_name
      from identity.assignment g
      join identity.account a on a.id = g.account and a.status = 'ACTIVE';
grant select on identity.assignment_v1 to luoshi_app;

create view identity.person_v1 as select id, display_name from identity.account;
grant select on identity.person_v1 to luoshi_app;
