create schema places;
grant usage on schema places to luoshi_app, luoshi_reader;
alter default privileges in schema places grant select, insert, update, delete on tables to luoshi_app;
alter default privileges in schema places grant select on tables to luoshi_reader;
alter default privileges in schema places grant usage on sequences to luoshi_app;

-- Which files of reference/divisions are in the tables; another checksum means that they are loaded again.
create table places.data_set (
    name      text primary key,
    checksum  text not null check (checksum ~ '^[0-9a-f]{64}$'),
    loaded_at timestamptz not null default now()
);

-- Administrative divisions as they stood on a day, GB/T 2260 for counties and above, nine digits for townships.
-- Whole names and the county are kept with each row because every list shows them.
create table places.division (
    code         text not null check (code ~ '^[1-9][0-9]{5}([0-9]{3})?$'),
    level        text not null check (level in ('PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP')),
    name         text not null check (name <> ''),
    short_name   text not null check (short_name <> ''),
    full_name    text not null check (right(full_name, length(name)) = name),
    pinyin       text not null check (pinyin ~ '^[a-z]*$'),
    initials     text not null check (initials ~ '^[a-z]*$'),
    parent_code  text,
    county_code  text generated always as (case when level in ('COUNTY', 'TOWNSHIP') then left(code, 6) end) stored,
    county_name  text,
    -- A city without districts (东莞): the table repeats it as its own county, which stands for it under the same code.
    undivided    boolean not null default false,
    valid        daterange not null check (not isempty(valid)),
    search_grams text[] not null generated always as (search.bigrams(name)) stored,
    check ((level = 'TOWNSHIP') = (length(code) = 9)),
    check ((level = 'PROVINCE') = (parent_code is null)),
    check (level <> 'TOWNSHIP' or parent_code = left(code, 6)),
    check ((level in ('COUNTY', 'TOWNSHIP')) = (county_name is not null)),
    check (level <> 'COUNTY' or county_name = name),
    check (not undivided or level = 'PREFECTURE'),
    primary key (code, level, valid),
    constraint division_one_name_per_day exclude using gist (cast(code as int) with =, valid with &&) where (not undivided)
);
-- Counties are few and every form lists them.
create index division_county on places.division (code) where level = 'COUNTY';
create index division_parent on places.division (parent_code);
create index division_search on places.division using gin (search_grams);

-- What a withdrawn code became. The successor of a township is its new county where the new township's code is unknown.
create table places.succession (
    code           text not null check (code ~ '^[1-9][0-9]{5}([0-9]{3})?$'),
    name           text not null check (name <> ''),
    successor_code text not null check (successor_code ~ '^[1-9][0-9]{5}([0-9]{3})?$'),
    on_day         date,
    primary key (code, successor_code),
    check (code <> successor_code)
);

-- The map of Chongqing: a square for each district and county, laid out by neighbourhood, without any boundary line.
create table places.tile (
    code text primary key check (code ~ '^50[0-9]{4}$'),
    name text not null check (name <> ''),
    col  int not null check (col between 0 and 9),
    row  int not null check (row between 0 and 6),
    unique (col, row)
);

create view places.division_v1 as
    select code, level, name, full_name, county_code, county_name, valid
      from places.division
     where not undivided;
grant select on places.division_v1 to luoshi_app, luoshi_reader;

create view places.tile_v1 as
    select code, name, col, row
      from places.tile;
grant select on places.tile_v1 to luoshi_app, luoshi_reader;
