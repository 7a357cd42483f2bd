-- Records a batch: one array per column, so that the statement and its plan stay the same for every size.
-- All that is derived is derived from the rows that are new, so that a repetition changes nothing.
with arrival as (
  select *
  from unnest(
    cast(:id as text[]), cast(:kind as text[]), cast(:type as text[]), cast(:source as text[]), cast(:subject as text[]),
    cast(:trace as text[]), cast(:chain as text[]), cast(:employee as text[]), cast(:personName as text[]),
    cast(:personFolded as text[]), cast(:commandId as text[]), cast(:step as text[]), cast(:action as text[]),
    cast(:outcome as text[]), cast(:directory as text[]), cast(:accountGuid as text[]), cast(:accountDn as text[]),
    cast(:accountFolded as text[]), cast(:accountName as text[]), cast(:occurredAt as text[]), cast(:topic as text[]),
    cast(:partition as text[]), cast(:offset as text[]), cast(:bodyFrom as text[]), cast(:bodyLength as text[])
  ) as a (id, kind, type, source, subject, trace, chain, employee, person_name, person_folded, command_id, step, action,
          outcome, directory, account_guid, account_dn, account_folded, account_name, occurred_at, topic, "partition",
          "offset", body_from, body_length)
),
fresh as (
  insert into event (id, kind, type, source, subject, trace, chain, employee, command_id, step, action, outcome, directory,
                     account_guid, account_dn, occurred_at, topic, "partition", "offset", body)
  select id, kind, type, source, subject, trace, chain, employee, command_id, cast(step as integer), action, outcome,
         directory, cast(account_guid as uuid), account_dn, cast(occurred_at as timestamptz), topic,
         cast("partition" as integer), cast("offset" as bigint), cast(convert_from(
           substring(cast(:bodies as bytea) from cast(body_from as integer) for cast(body_length as integer)),
           'UTF8') as jsonb)
  from arrival
  on conflict (id) do nothing
  returning id, kind, type, employee, outcome, directory, account_guid, account_dn, occurred_at
),
seen as (
  select f.*, a.person_name, a.person_folded, a.account_name, a.account_folded
  from fresh f join arrival a using (id)
),
counted as (
  insert into hourly_count as c (hour, kind, outcome, events)
  select date_trunc('hour', occurred_at, 'UTC'), kind, coalesce(outcome, ''), count(*)
  from fresh
  group by 1, 2, 3
  order by 1, 2, 3
  on conflict (hour, kind, outcome) do update set events = c.events + excluded.events
),
persons as (
  insert into person as p (employee, name, name_folded, name_at, last_seen_at, last_change, last_change_at, last_outcome,
                           last_outcome_at)
  select employee,
         (array_agg(person_name order by occurred_at desc) filter (where person_name is not null))[1],
         (array_agg(person_folded order by occurred_at desc) filter (where person_name is not null))[1],
         max(occurred_at) filter (where person_name is not null),
         max(occurred_at),
         (array_agg(type order by occurred_at desc) filter (where kind = 'change'))[1],
         max(occurred_at) filter (where kind = 'change'),
         (array_agg(outcome order by occurred_at desc) filter (where outcome is not null))[1],
         max(occurred_at) filter (where outcome is not null)
  from seen
  where employee is not null
  group by employee
  order by employee
  on conflict (employee) do update set
    name = case when excluded.name_at >= coalesce(p.name_at, '-infinity') then excluded.name else p.name end,
    name_folded = case when excluded.name_at >= coalesce(p.name_at, '-infinity')
                       then excluded.name_folded else p.name_folded end,
    name_at = greatest(p.name_at, excluded.name_at),
    last_seen_at = greatest(p.last_seen_at, excluded.last_seen_at),
    last_change = case when excluded.last_change_at >= coalesce(p.last_change_at, '-infinity')
                       then excluded.last_change else p.last_change end,
    last_change_at = greatest(p.last_change_at, excluded.last_change_at),
    last_outcome = case when excluded.last_outcome_at >= coalesce(p.last_outcome_at, '-infinity')
                        then excluded.last_outcome else p.last_outcome end,
    last_outcome_at = greatest(p.last_outcome_at, excluded.last_outcome_at)
)
insert into account as k (account_guid, employee, directory, account_dn, dn_folded, account_name, last_seen_at)
select account_guid,
       (array_agg(employee order by occurred_at desc))[1],
       (array_agg(directory order by occurred_at desc))[1],
       (array_agg(account_dn order by occurred_at desc))[1],
       (array_agg(account_folded order by occurred_at desc))[1],
       (array_agg(account_name order by occurred_at desc) filter (where account_name is not null))[1],
       max(occurred_at)
from seen
where account_guid is not null
group by account_guid
order by account_guid
on conflict (account_guid) do update set
  employee = case when excluded.last_seen_at >= k.last_seen_at then excluded.employee else k.employee end,
  directory = case when excluded.last_seen_at >= k.last_seen_at then excluded.directory else k.directory end,
  account_dn = case when excluded.last_seen_at >= k.last_seen_at then excluded.account_dn else k.account_dn end,
  dn_folded = case when excluded.last_seen_at >= k.last_seen_at then excluded.dn_folded else k.dn_folded end,
  account_name = case when excluded.last_seen_at >= k.last_seen_at
                      then coalesce(excluded.account_name, k.account_name)
                      else coalesce(k.account_name, excluded.account_name) end,
  last_seen_at = greatest(k.last_seen_at, excluded.last_seen_at)
