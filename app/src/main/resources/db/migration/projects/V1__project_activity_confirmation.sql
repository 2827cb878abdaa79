create schema projects;
grant usage on schema projects to luoshi_app, luoshi_reader;
alter default privileges in schema projects grant select, insert, update, delete on tables to luoshi_app;

create table projects.project (
    id               uuid primary key,
    version          int  not null,
    need             uuid not null references needs.need,
    title            text not null check (title <> ''),
    lead             uuid not null references organisations.organisation,
    recipient        uuid not null references organisations.organisation,
    county           uuid not null references organisations.organisation,
    township         text not null check (township ~ '^\d{6}(\d{3})?$'),
    village          text not null check (village <> ''),
    prepared_at      timestamptz not null,
    status           text not null check (status in ('PREPARING', 'PROPOSED', 'APPROVED', 'RUNNING', 'COMPLETED', 'LAPSED')),
    number           text unique check (number ~ '^\d{4}-\d{4,}$'),
    accountable      uuid,
    summary          text,
    planned_sessions int check (planned_sessions > 0),
    planned_people   int check (planned_people > 0),
    first_day        date,
    last_day         date check (last_day >= first_day),
    undertakings     text[] not null,
    outcome          text,
    search_grams     text[] generated always as (search.bigrams(title || ' ' || village || ' ' || coalesce(number, ''))) stored,
    check ((status in ('APPROVED', 'RUNNING', 'COMPLETED')) = (number is not null)),
    -- none without an accountable person and a plan; none without the four undertakings of GZ 六(三)
    check (status in ('PREPARING', 'LAPSED')
           or (accountable is not null and summary is not null and planned_sessions is not null
               and planned_people is not null and first_day is not null and last_day is not null
               and undertakings @> array['NO_FEES', 'NO_ILLEGAL_ORGANISATIONS', 'NO_ACCOUNTS_OR_VENUES', 'NO_FALSE_PUBLICITY'])),
    check ((status = 'COMPLETED') = (outcome is not null))
);
create unique index project_of_need on projects.project (need) where status <> 'LAPSED';
create index project_of_lead on projects.project (lead);
create index project_of_recipient on projects.project (recipient);
create index project_of_county on projects.project (county);
create index project_search on projects.project using gin (search_grams);

create table projects.activity (
    id           uuid primary key,
    version      int  not null,
    project      uuid not null references projects.project,
    recorded_at  timestamptz not null,
    day          date not null,
    starts_at    time not null,
    ends_at      time not null check (ends_at > starts_at),
    place        text not null check (place <> ''),
    remarks      text not null,
    status       text not null check (status in ('RECORDED', 'CONFIRMED', 'QUESTIONED', 'DISPUTED')),
    receipt      text unique check (receipt ~ '^\d{4}-\d{4,}$'),
    confirmed_at timestamptz,
    check ((status = 'CONFIRMED') = (receipt is not null and confirmed_at is not null))
);
create index activity_of_project on projects.activity (project, day);

create table projects.activity_team (
    activity   uuid not null references projects.activity,
    speciality text not null,
    people     int  not null check (people > 0),
    primary key (activity, speciality)
);

create table projects.activity_served (
    activity          uuid not null references projects.activity,
    beneficiary_group text not null check (beneficiary_group in ('LEFT_BEHIND_ELDERLY', 'LEFT_BEHIND_WOMEN',
                                           'LEFT_BEHIND_CHILDREN', 'DISABLED', 'OTHER_VILLAGERS')),
    person_times      int  not null check (person_times > 0),
    primary key (activity, beneficiary_group)
);

create table projects.confirmation (
    id          uuid primary key,
    version     int  not null,
    activity    uuid not null references projects.activity,
    token_hash  bytea not null unique check (length(token_hash) = 32),
    sent_to     uuid not null references organisations.organisation,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null check (expires_at > issued_at),
    revoked_at  timestamptz,
    answered_at timestamptz,
    verdict     text check (verdict in ('AS_IT_WAS', 'FIGURES_DIFFER', 'NOT_SO')),
    remark      text,
    check ((answered_at is null) = (verdict is null)),
    check (answered_at is null or revoked_at is null)
);
-- one open question per activity
create unique index confirmation_open on projects.confirmation (activity) where answered_at is null and revoked_at is null;

create view projects.project_v1 as
    select id, number, need, title, lead, recipient, county, township, village, status, accountable, summary,
           planned_sessions, planned_people, first_day, last_day, undertakings, outcome
      from projects.project;
create view projects.activity_v1 as
    select id, project, day, place, status, receipt, confirmed_at from projects.activity;
create view projects.served_v1 as
    select s.activity, a.project, a.status, s.beneficiary_group, s.person_times
      from projects.activity_served s join projects.activity a on a.id = s.activity;
create view projects.team_v1 as
    select t.activity, a.project, a.status, t.speciality, t.people
      from projects.activity_team t join projects.activity a on a.id = t.activity;
grant select on projects.project_v1, projects.activity_v1, projects.served_v1, projects.team_v1 to luoshi_app;

insert into rules.policy_version (policy, valid, body, clause)
values ('ConfirmationPolicy', '[2022-01-01,)', '{"linkDays": 14}', 'GZ 六(三)');
