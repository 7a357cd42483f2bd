-- What waits for a person or a time. Identifiers compare bytewise: they are hashes, and the database's language has no say in them.
create table request (
    id          text collate "C" primary key,
    employee    text collate "C" not null,
    automation  text collate "C" not null,
    part        text             not null,
    stage       text collate "C" not null,
    detail      text             not null,
    open        boolean          not null,
    destructive boolean          not null,
    due         timestamptz      not null,
    look_at     timestamptz,
    waits_for   text collate "C",
    wave        text,
    counted_on  date,
    opened_at   timestamptz      not null,
    changed_at  timestamptz      not null,
    body        text             not null
);

create index request_open_by_employee on request (employee) where open;
create index request_to_look_at on request (look_at) where look_at is not null;
create index request_waiting on request (waits_for) where waits_for is not null;
create index request_counted on request (automation, wave) where stage = 'counted';
create index request_by_wave on request (automation, wave) where wave is not null;
create index request_by_day on request (automation, counted_on) where counted_on is not null;
create index request_by_time on request (changed_at desc, id desc);

-- Changes that were taken in beside what waits, with the commands that were sent for them at once: the log may show them again after a crash.
create table taken (
    event    text collate "C" primary key,
    commands text[]      not null,
    taken_at timestamptz not null default clock_timestamp()
);

create index taken_by_time on taken (taken_at);

-- Work of an automation that was held as a whole.
create table hold (
    id         text collate "C" primary key,
    automation text collate "C" not null,
    reason     text             not null,
    opened_at  timestamptz      not null,
    decided_at timestamptz,
    decided_by text,
    decision   text collate "C",
    comment    text
);

create unique index hold_undecided on hold (automation) where decided_at is null;

-- The automations that have been let go once.
create table proven (
    automation text collate "C" primary key,
    proven_at  timestamptz not null,
    proven_by  text        not null
);

-- What is to be written to the log. Whoever holds the lease numbers the rows and writes them in the order of their numbers; up to which number that
-- was done is committed in Kafka, in the transaction that writes them.
create table outbox (
    id      text collate "C" primary key,
    entered bigint generated always as identity,
    number  bigint unique,
    kind    text collate "C" not null,
    event   text             not null,
    sent_at timestamptz
);

create index outbox_new on outbox (entered) where number is null;
create index outbox_unsent on outbox (number) where sent_at is null;

create table lease (
    name   text primary key,
    holder text        not null,
    until  timestamptz not null
);

-- What those who may decide were not told yet.
create table notice (
    number  bigint generated always as identity primary key,
    request text collate "C" not null references request on delete cascade,
    level   text             not null,
    kind    text collate "C" not null
);
