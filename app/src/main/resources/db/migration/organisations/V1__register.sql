create schema organisations;
grant usage on schema organisations to luoshi_app, luoshi_reader;
alter default privileges in schema organisations grant select, insert, update, delete on tables to luoshi_app;
alter default privileges in schema organisations grant select on tables to luoshi_reader;

create table organisations.organisation (
    id                   uuid primary key,
    version              int  not null,
    kind                 text not null check (kind in ('HOSPITAL', 'CLINIC', 'CHAIN', 'COMPANY', 'ASSOCIATION',
                                 'FOUNDATION', 'SPONSOR_ENTERPRISE', 'AUTHORITY', 'BRANCH', 'LEADING_GROUP',
                                 'TOWNSHIP_HEALTH_CENTRE', 'VILLAGE_CLINIC', 'SCHOOL')),
    authority_kind       text check (authority_kind in ('HEALTH_COMMISSION', 'CIVIL_AFFAIRS', 'RURAL_REVITALISATION',
                                 'HEALTHCARE_SECURITY', 'OTHER')),
    name                 text not null check (name = btrim(name) and name <> ''),
    short_name           text check (short_name <> ''),
    english_name         text check (english_name <> ''),
    credit_code          text check (credit_code <> ''),
    credit_code_doubtful boolean not null,
    division_code        text check (division_code ~ '^[1-9][0-9]{5}([0-9]{3})?$'),
    profile              text check (profile in ('GENERAL', 'SPECIALISED')),
    level                text check (level in ('TERTIARY', 'SECONDARY', 'PRIMARY', 'UNRATED')),
    grade                text check (grade in ('A', 'B', 'C', 'UNRATED')),
    beds                 int check (beds >= 0),
    specialities         text[] not null,
    parent               uuid references organisations.organisation,
    telephone            text check (telephone <> ''),
    source               text check (source <> ''),
    demo                 boolean not null,
    established_on       date,
    closed_on            date,
    valid                daterange generated always as (daterange(established_on, closed_on)) stored,
    changed_at           timestamptz not null,
    sort_name            text collate "C" not null,
    search_text          text not null,
    search_grams         text[] not null generated always as (search.bigrams(search_text)) stored,
    check ((kind = 'AUTHORITY') = (authority_kind is not null)),
    check (kind not in ('BRANCH', 'LEADING_GROUP') or parent is not null),
    check (parent <> id),
    check (kind in ('HOSPITAL', 'CLINIC', 'CHAIN', 'TOWNSHIP_HEALTH_CENTRE', 'VILLAGE_CLINIC')
           or coalesce(profile, level, grade, beds::text) is null),
    check (grade is null or level is not null),
    check (grade is null or grade = 'UNRATED' or level <> 'UNRATED'),
    check (credit_code is not null or not credit_code_doubtful),
    check (closed_on > established_on)
);
comment on column organisations.organisation.telephone is 'level: internal';
create unique index organisation_credit_code on organisations.organisation (credit_code);
create index organisation_search on organisations.organisation using gin (search_grams);
create index organisation_by_name on organisations.organisation (sort_name, id);
create index organisation_by_change on organisations.organisation (changed_at, id);
create index organisation_by_kind on organisations.organisation (kind, sort_name, id);
create index organisation_in_division on organisations.organisation (division_code text_pattern_ops);
create index organisation_parent on organisations.organisation (parent);

-- What else it is called, or was called before.
create table organisations.alias (
    organisation uuid not null references organisations.organisation on delete cascade,
    position     int  not null,
    name         text not null check (name = btrim(name) and name <> ''),
    former       boolean not null,
    primary key (organisation, position)
);
create index alias_name on organisations.alias (name);

-- The association that this installation serves: at most one row.
create table organisations.host (
    one          boolean primary key default true check (one),
    organisation uuid not null references organisations.organisation
);

create view organisations.organisation_v1 as
    select id, name, short_name, kind, authority_kind, division_code, level, grade, demo, valid
      from organisations.organisation;
grant select on organisations.organisation_v1 to luoshi_app, luoshi_reader;
