-- A notice asks for nothing but to be read; whoever reads it takes it off the desk.
alter table inbox.task add column notice boolean not null default false;
