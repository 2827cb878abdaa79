-- What lets a person's program in: in one capacity, until a day, without a session. Only the hash of the secret is kept.
alter table identity.assignment add constraint assignment_of_account unique (id, account);

create table identity.api_key (
    id          uuid primary key,
    secret_hash bytea not null unique check (length(secret_hash) = 32),
    account     uuid not null references identity.account,
    assignment  uuid not null,
    name        text not null check (name = btrim(name) and length(name) between 1 and 60),
    made_on     date not null,
    last_day    date not null check (last_day >= made_on),
    used_on     date check (used_on between made_on and last_day),
    revoked_at  timestamptz,
    -- A key acts only in a capacity of its owner's; a post that is taken back before it began takes its keys along.
    constraint api_key_in_own_capacity foreign key (assignment, account)
        references identity.assignment (id, account) on delete cascade
);
create index api_key_of_account on identity.api_key (account) where revoked_at is null;
create index api_key_of_assignment on identity.api_key (assignment);
comment on column identity.api_key.secret_hash is 'level: sensitive';
comment on column identity.api_key.name is 'level: personal';

create view identity.api_key_v1 as
    select k.id, k.account, k.assignment, k.name, k.made_on, k.last_day, k.used_on
      from identity.api_key k
     where k.revoked_at is null;
grant select on identity.api_key_v1 to luoshi_app;

insert into rules.policy_version (policy, valid, body) values
    ('ApiKeyPolicy', '[2022-01-01,)', '{"days": 90}');
