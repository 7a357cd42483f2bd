-- Requests as people look at them: the newest first, all of them or the open ones.
drop index request_by_time;
create index request_by_opening on request (opened_at desc, id desc);
create index request_open_by_opening on request (opened_at desc, id desc) where open;
create index request_by_employee on request (employee);
create index request_ended on request (changed_at desc, id desc) where stage = 'ended';

-- Who decides in whose place, and until when.
create table delegation (
    id       text collate "C" primary key,
    giver    text        not null,
    taker    text        not null,
    since    timestamptz not null,
    until    timestamptz not null,
    made_by  text        not null,
    made_at  timestamptz not null,
    ended_at timestamptz,
    ended_by text,
    check (until > since),
    check (giver <> taker)
);

create index delegation_standing on delegation (until) where ended_at is null;
