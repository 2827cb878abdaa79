create schema rules;
grant usage on schema rules to luoshi_app, luoshi_reader;
alter default privileges in schema rules grant select, insert, update, delete on tables to luoshi_app;

create table rules.decision (
    id          uuid primary key,
    body        text not null check (body <> ''),
    decided_on  date not null,
    text        text not null check (text <> ''),
    recorded_by uuid,
    recorded_at timestamptz not null
);
revoke update, delete on rules.decision from luoshi_app;

create table rules.policy_version (
    policy   text not null,
    valid    daterange not null check (not isempty(valid)),
    body     jsonb not null,
    clause   text,
    decision uuid references rules.decision,
    exclude using gist (policy with =, valid with &&)
);

create view rules.policy_version_v1 as
    select v.policy, v.valid, v.body, v.clause, d.body as deciding_body, d.decided_on, d.text as decision
      from rules.policy_version v
      left join rules.decision d on d.id = v.decision;
grant select on rules.policy_version_v1 to luoshi_app;

-- The first values are the product's own; a decision of the association replaces them.
insert into rules.policy_version (policy, valid, body) values
    ('SessionPolicy', '[2022-01-01,)', '{"idleMinutes": 30, "hours": 12}');
