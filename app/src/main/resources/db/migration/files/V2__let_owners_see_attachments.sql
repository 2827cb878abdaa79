-- Whether a file is a picture, too: for the modules that publish their records' pictures.
create or replace view files.attachment_v1 as
    select id, owner_type, owner_id, purpose, data_level, name, added_at, thumbnail is not null as picture
      from files.attachment;
