create table rules.series (
    kind text not null,
    body uuid not null,
    year int  not null check (year between 2000 and 2999),
    last int  not null check (last > 0),
    primary key (kind, body, year)
);
