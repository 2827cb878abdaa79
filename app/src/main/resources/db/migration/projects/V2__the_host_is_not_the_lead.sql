-- Who confirms help is not who gave it. Rows from before are not looked at until they change.
alter table projects.project add constraint project_host_is_not_lead check (lead <> recipient) not valid;
