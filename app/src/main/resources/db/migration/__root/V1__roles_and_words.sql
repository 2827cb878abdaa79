-- Roles: the owner migrates; the application works as luoshi_app, which owns nothing; luoshi_sealer will seal the
-- audit trail; luoshi_reader is for reports and backups. None of them can log in.
do $$
declare wanted text;
begin
    foreach wanted in array array['luoshi_app', 'luoshi_sealer', 'luoshi_reader'] loop
        begin
            execute format('create role %I nologin', wanted);
        exception when duplicate_object or unique_violation then null;
        end;
    end loop;
    execute format('grant luoshi_app to %I', current_user);
end $$;

create extension if not exists btree_gist;

-- Search: every two neighbouring characters of a text, so that two Chinese characters, the commonest query, find by index.
create schema search;
grant usage on schema search to luoshi_app, luoshi_reader;

create function search.bigrams(words text) returns text[]
    language sql immutable parallel safe
    return coalesce(
        (select array_agg(distinct substr(lower(words), i, 2))
           from generate_series(1, length(words) - 1) i),
        '{}'::text[]);
