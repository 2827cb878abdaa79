create table identity.credential (
    account       uuid primary key references identity.account,
    password_hash text not null check (password_hash like '$argon2id$%'),
    changed_at    timestamptz not null
);
comment on column identity.credential.password_hash is 'level: sensitive';

create table identity.link (
    id          uuid primary key,
    secret_hash bytea not null unique check (length(secret_hash) = 32),
    purpose     text not null check (purpose in ('INVITATION', 'FIRST_ADMINISTRATOR', 'PASSWORD_RESET', 'FACTOR_RESET',
                                                 'SIGN_IN')),
    account     uuid not null references identity.account,
    issued_by   uuid references identity.account,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null check (expires_at > issued_at),
    used_at     timestamptz,
    revoked_at  timestamptz,
    check (used_at is null or revoked_at is null)
);
-- A new link for the same purpose takes the place of the old one.
create unique index link_open_once on identity.link (account, purpose) where used_at is null and revoked_at is null;

-- One confirmed authenticator at most, and beside it at most one that is being set up.
create table identity.factor (
    id           uuid primary key,
    account      uuid not null references identity.account,
    secret       text not null check (secret like 'v1|A256GCM|%'),
    begun_at     timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint,
    check ((confirmed_at is null) = (last_step is null))
);
create unique index factor_confirmed_once on identity.factor (account) where confirmed_at is not null;
create unique index factor_begun_once on identity.factor (account) where confirmed_at is null;
comment on column identity.factor.secret is 'level: sensitive, encrypted';

create table identity.recovery_code (
    id      uuid primary key,
    account uuid not null references identity.account,
    hash    text not null check (hash like '$argon2id$%'),
    used_at timestamptz
);
create index recovery_code_of_account on identity.recovery_code (account) where used_at is null;
comment on column identity.recovery_code.hash is 'level: sensitive';

-- Tries at passwords and codes. The key is a keyed hash of a sign-in name or an address: nothing in clear.
create table identity.attempt (
    id  bigint generated always as identity primary key,
    key bytea not null check (length(key) = 32),
    at  timestamptz not null
);
create index attempt_of_key on identity.attempt (key, at);

create index attempt_at on identity.attempt (at);
create index session_seen on identity.session (account, seen_at);

create view identity.account_v1 as
    select a.id, a.sign_in_name, a.display_name, a.status, a.created_at,
           (select max(s.seen_at) from identity.session s where s.account = a.id) as seen_at,
           exists (select from identity.factor f where f.account = a.id and f.confirmed_at is not null) as second_factor
      from identity.account a;
grant select on identity.account_v1 to luoshi_app;

-- Posts of everyone, whatever the account's state: for those who keep the accounts.
create view identity.post_v1 as
    select g.id, g.account, g.organisation, g.post, g.valid from identity.assignment g;
grant select on identity.post_v1 to luoshi_app;

create view identity.link_v1 as
    select l.id, l.account, l.purpose, l.issued_at, l.expires_at
      from identity.link l
     where l.used_at is null and l.revoked_at is null;
grant select on identity.link_v1 to luoshi_app;

-- The first values are the product's own; a decision of the association replaces them.
insert into rules.policy_version (policy, valid, body) values
    ('LinkPolicy', '[2022-01-01,)', '{"invitationHours": 72, "resetMinutes": 60}'),
    ('SignInPolicy', '[2022-01-01,)', '{"attemptsPerAccount": 10, "attemptsPerAddress": 100, "minutes": 15}');
