-- Which record a file belongs to and how freely it may go around: for the modules that publish their records' pictures.
create view files.attachment_v1 as
    select id, owner_type, owner_id, purpose, data_level, thumbnail is not null as picture from files.attachment;
grant select on files.attachment_v1 to luoshi_app;
