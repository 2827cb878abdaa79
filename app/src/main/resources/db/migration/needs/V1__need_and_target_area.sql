create schema needs;
grant usage on schema needs to luoshi_app, luoshi_reader;
alter default privileges in schema needs grant select, insert, update, delete on tables to luoshi_app;

create table needs.need (
    id                 uuid primary key,
    version            int  not null,
    number             text not null unique check (number ~ '^\d{4}-\d{4,}$'),
    kind               text not null check (kind in ('FREE_CLINIC')),
    posted_by          uuid not null references organisations.organisation,
    verifier           uuid not null references organisations.organisation,
    township           text not null check (township ~ '^\d{6}(\d{3})?$'),
    posted_at          timestamptz not null,
    title              text not null check (title <> ''),
    specialities       text[] not null check (cardinality(specialities) > 0),
    village            text not null check (village <> ''),
    beneficiary_groups text[] not null check (cardinality(beneficiary_groups) > 0),
    people             int  not null check (people > 0),
    people_certainty   text not null check (people_certainty in ('EXACT', 'AT_LEAST', 'ABOUT')),
    sessions           int  not null check (sessions > 0),
    first_day          date not null,
    last_day           date not null check (last_day >= first_day),
    remarks            text not null,
    status             text not null check (status in ('POSTED', 'RETURNED', 'VERIFIED', 'PUBLISHED', 'CLAIMED',
                                                       'UNDERTAKEN', 'MET', 'WITHDRAWN')),
    claimed_by         uuid references organisations.organisation,
    claimed_at         timestamptz,
    held_until         date,
    search_grams       text[] generated always as (search.bigrams(title || ' ' || village || ' ' || number)) stored,
    check ((status in ('CLAIMED', 'UNDERTAKEN', 'MET')) = (claimed_by is not null and claimed_at is not null)),
    check ((status = 'CLAIMED') = (held_until is not null))
);
create index need_search on needs.need using gin (search_grams);
create index need_of_poster on needs.need (posted_by);
create index need_of_verifier on needs.need (verifier);
create index need_of_claimant on needs.need (claimed_by) where claimed_by is not null;
create index need_held on needs.need (held_until) where status = 'CLAIMED';

-- The lists of target areas, by who drew them up. D46 calls its five national; the national list differs, so both stand.
create table needs.target_area (
    list     text not null check (list in ('NATIONAL_KEY', 'ASSOCIATION_FOCUS')),
    division text not null check (division ~ '^\d{6}$'),
    clause   text not null,
    valid    daterange not null check (not isempty(valid)),
    exclude using gist (list with =, division with =, valid with &&)
);
insert into needs.target_area (list, division, clause, valid)
select 'NATIONAL_KEY', d, 'CQ 新闻1', '[2021-08-27,)'::daterange from unnest(array['500229', '500238', '500242', '500243']) d
union all
select 'ASSOCIATION_FOCUS', d, 'D46 二(一)', '[2022-08-31,)'::daterange
  from unnest(array['500114', '500153', '500229', '500237', '500242']) d;

create view needs.target_area_v1 as select list, division, clause, valid from needs.target_area;
create view needs.need_v1 as
    select id, number, kind, posted_by, verifier, township, village, title, specialities, beneficiary_groups, people,
           people_certainty, sessions, first_day, last_day, status, claimed_by
      from needs.need;
grant select on needs.target_area_v1, needs.need_v1 to luoshi_app;

insert into rules.policy_version (policy, valid, body, clause)
values ('ClaimPolicy', '[2022-01-01,)', '{"holdDays": 15, "openClaimsPerMember": 3}', 'D46 二(三)');
