-- A post that is taken back on its first day may be the one in which its holder acts: the session then goes on in another.
alter table identity.session drop constraint session_assignment_fkey;
alter table identity.session add constraint session_assignment_fkey
    foreign key (assignment) references identity.assignment on delete set null;
