create index attachment_of_thumbnail on files.attachment (thumbnail) where thumbnail is not null;
create index attachment_to_end on files.attachment (keep_until) where keep_until is not null;
