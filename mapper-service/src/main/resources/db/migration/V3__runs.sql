-- Who asked for the work that is held, where nothing in HR did. Any number of such holds may be open beside the one that a limit opened.
alter table hold add column asked_by text;
drop index hold_undecided;
create unique index hold_undecided on hold (automation) where decided_at is null and asked_by is null;
