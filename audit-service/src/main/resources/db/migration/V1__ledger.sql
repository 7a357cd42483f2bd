-- Every event once. Identifiers compare bytewise: they are hashes, and the database's language has no say in them.
create table event (
    id           text collate "C" primary key,
    sequence     bigint generated always as identity,
    kind         text collate "C" not null,
    type         text collate "C" not null,
    source       text             not null,
    subject      text             not null,
    trace        text collate "C" not null,
    chain        text collate "C" not null,
    employee     text collate "C",
    command_id   text collate "C",
    step         integer,
    action       text collate "C",
    outcome      text collate "C",
    directory    text,
    account_guid uuid,
    account_dn   text,
    occurred_at  timestamptz      not null,
    recorded_at  timestamptz      not null default clock_timestamp(),
    topic        text collate "C" not null,
    "partition"  integer          not null,
    "offset"     bigint           not null,
    body         jsonb            not null
);

create index event_by_time on event (occurred_at desc, sequence desc);
create index event_by_chain on event (chain);
create index event_by_employee on event (employee, occurred_at desc) where employee is not null;
create index event_by_account on event (account_guid, occurred_at desc) where account_guid is not null;
create index event_by_command on event (command_id) where command_id is not null;
-- What asks for a person's attention is rare and must be found at once.
create index event_in_trouble on event (outcome, occurred_at desc) where outcome in ('refused', 'failed', 'in-doubt');

-- Derived from the events, in the transaction that records them, so that lists and counts need not read all of them.
create table person (
    employee        text collate "C" primary key,
    name            text,
    name_folded     text,
    name_at         timestamptz,
    last_seen_at    timestamptz not null,
    last_change     text collate "C",
    last_change_at  timestamptz,
    last_outcome    text collate "C",
    last_outcome_at timestamptz
);
create index person_by_last_seen on person (last_seen_at desc, employee desc);

create table account (
    account_guid uuid primary key,
    employee     text collate "C" not null,
    directory    text             not null,
    account_dn   text             not null,
    dn_folded    text             not null,
    account_name text,
    last_seen_at timestamptz      not null
);
create index account_by_employee on account (employee);

create table hourly_count (
    hour    timestamptz      not null,
    kind    text collate "C" not null,
    outcome text collate "C" not null,
    events  bigint           not null,
    primary key (hour, kind, outcome)
);
