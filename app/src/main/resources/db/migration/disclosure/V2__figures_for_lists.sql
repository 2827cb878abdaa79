-- What lists and totals need of a published page, beside the page itself, so that they do not unpack every page.
create function disclosure.texts(list jsonb) returns text[]
    language sql immutable parallel safe
    return coalesce((select array_agg(one) from jsonb_array_elements_text(list) one), '{}'::text[]);

alter table disclosure.publication
    add specialities     text[] not null generated always as (disclosure.texts(page -> 'specialities')) stored,
    add clauses          text[] not null generated always as (disclosure.texts(page -> 'clauses')) stored,
    add county_name      text   not null generated always as (page ->> 'county') stored,
    add place            text   not null generated always as (page ->> 'place') stored,
    add planned_sessions int    not null generated always as ((page ->> 'plannedSessions')::int) stored,
    add planned_people   int    not null generated always as ((page ->> 'plannedPeople')::int) stored,
    add begins_in        int    not null generated always as (left(page ->> 'firstDay', 4)::int) stored,
    add waiting          int    not null generated always as ((page ->> 'waiting')::int) stored;
create index publication_of_county on disclosure.publication (county_code) where latest;
create index publication_changes on disclosure.publication (published_at desc) where version > 1;

-- The days of help of a version. Only ever added to, in the transaction that publishes.
create table disclosure.published_day (
    publication  uuid not null references disclosure.publication,
    position     int  not null,
    day          date not null,
    place        text not null,
    person_times int  not null check (person_times >= 0),
    receipt      text not null,
    primary key (publication, position),
    unique (publication, receipt)
);
revoke update on disclosure.published_day from luoshi_app;

insert into disclosure.published_day (publication, position, day, place, person_times, receipt)
select p.id, d.position, (d.one ->> 'day')::date, d.one ->> 'place', (d.one ->> 'personTimes')::int, d.one ->> 'receipt'
  from disclosure.publication p
 cross join jsonb_array_elements(p.page -> 'days') with ordinality d (one, position);

-- Before an update generated columns are not there yet, so that even the mark could not change.
drop trigger publication_is_final on disclosure.publication;
create trigger publication_is_final after update on disclosure.publication
    for each row execute function disclosure.only_the_mark_changes();
