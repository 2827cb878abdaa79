create schema disclosure;
grant usage on schema disclosure to luoshi_app, luoshi_reader;
alter default privileges in schema disclosure grant select, insert, update on tables to luoshi_app;
alter default privileges in schema disclosure grant select on tables to luoshi_reader;

-- What the public was shown, version by version; never deleted, and only the mark of the latest version ever changes.
create table disclosure.publication (
    id           uuid primary key,
    project      uuid not null references projects.project,
    version      int  not null check (version > 0),
    latest       boolean not null,
    number       text not null,
    title        text not null,
    county_code  text not null check (county_code ~ '^\d{6}$'),
    lead         text not null,
    sessions     int  not null check (sessions >= 0),
    person_times int  not null check (person_times >= 0),
    published_at timestamptz not null,
    published_by uuid not null,
    change       text,
    page         jsonb not null,
    search_grams text[] generated always as (search.bigrams(title || ' ' || lead || ' ' || number)) stored,
    unique (project, version),
    unique (number, version),
    check (version = 1 or change is not null)
);
create unique index publication_latest on disclosure.publication (project) where latest;
create index publication_by_time on disclosure.publication (published_at desc) where latest;
create index publication_search on disclosure.publication using gin (search_grams) where latest;

create function disclosure.only_the_mark_changes() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - 'latest' <> to_jsonb(old) - 'latest' then
        raise exception 'a published version does not change';
    end if;
    return new;
end $$;
create trigger publication_is_final before update on disclosure.publication
    for each row execute function disclosure.only_the_mark_changes();

insert into rules.policy_version (policy, valid, body, clause)
values ('DisclosurePolicy', '[2022-01-01,)', '{"smallestCell": 11, "months": 3}', 'GZ 六(三)');
