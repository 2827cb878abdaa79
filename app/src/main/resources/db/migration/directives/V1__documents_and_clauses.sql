create schema directives;
grant usage on schema directives to luoshi_app, luoshi_reader;
alter default privileges in schema directives grant select, insert, update, delete on tables to luoshi_app;
alter default privileges in schema directives grant select on tables to luoshi_reader;
alter default privileges in schema directives grant usage on sequences to luoshi_app;

create table directives.document (
    code        text primary key check (code ~ '^[A-Z][A-Z0-9-]*$'),
    number      text unique check (number ~ '^[^〔〕 ]+〔[0-9]{4}〕[0-9]+号$'),
    title       text not null check (title <> ''),
    issuer      text check (issuer <> ''),
    issued_on   date,
    kind        text not null check (kind in ('NOTICE', 'PLAN', 'GUIDE', 'OPINION', 'AGREEMENT', 'NEWS')),
    adopted_by  text check (adopted_by <> ''),
    status      text not null check (status in ('IN_FORCE', 'EXPIRED', 'PUBLISHED', 'CITED')),
    binding     text not null check (binding in ('BINDS', 'CONTEXT', 'BENCHMARK')),
    -- How a tag names the document; without one it has no clauses here and is only cited by the others.
    tag         text unique check (tag <> ''),
    cited_whole boolean not null,
    source_note text not null,
    position    int not null,
    -- What binds the association is known with number and day.
    check (binding <> 'BINDS' or (number is not null and issued_on is not null)),
    check ((status = 'CITED') = (tag is null))
);

create table directives.clause (
    document     text not null references directives.document,
    path         text not null check (path <> '' and path !~ '\s'),
    heading      text not null check (heading <> ''),
    text         text not null check (text <> ''),
    -- Else a summary of ours, shown as such (摘要).
    is_quotation boolean not null,
    position     int not null,
    primary key (document, path),
    unique (document, position) deferrable initially deferred
);

create table directives.stated_fact (
    id            text primary key,
    kind          text not null check (kind in ('ORGANISATION', 'PROJECT', 'OBLIGATION', 'THRESHOLD', 'COUNTY', 'SERVICE')),
    subject       text not null check (subject <> ''),
    statement     text not null check (statement <> ''),
    -- Figures as written: 500余万元, 近400名.
    quantity_note text check (quantity_note <> ''),
    -- The editor's remark (编者注), never part of what the document says.
    note          text check (note <> ''),
    position      int not null unique
);

create table directives.stated_fact_source (
    fact     text not null references directives.stated_fact,
    document text not null,
    path     text not null,
    position int not null,
    primary key (fact, position),
    unique (fact, document, path),
    foreign key (document, path) references directives.clause
);
create index stated_fact_source_clause on directives.stated_fact_source (document, path);

-- The collection ships with the product; the application reads it.
revoke insert, update, delete
    on directives.document, directives.clause, directives.stated_fact, directives.stated_fact_source
  from luoshi_app;

create view directives.document_v1 as
    select code, number, title, issuer, issued_on, kind, adopted_by, status, binding, tag, source_note, position
      from directives.document;
grant select on directives.document_v1 to luoshi_app, luoshi_reader;

-- A tag drops the section sign and writes full-width brackets: 39号 9（2）.
create view directives.clause_v1 as
    select c.document,
           c.path,
           case when d.cited_whole then d.tag
                else d.tag || ' ' || translate(c.path, '()§', '（）') end as label,
           c.heading,
           c.text,
           c.is_quotation as quotation,
           c.position
      from directives.clause c
      join directives.document d on d.code = c.document;
grant select on directives.clause_v1 to luoshi_app, luoshi_reader;
