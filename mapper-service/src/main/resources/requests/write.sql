-- Writes requests down, new ones and changed ones. A request is counted on the day on which it leaves the count without being held.
insert into request as r (id, employee, automation, part, stage, detail, open, destructive, due, look_at, waits_for, wave,
                          opened_at, changed_at, body)
select id, employee, automation, part, stage, detail, open, destructive, due, look_at, waits_for, wave, opened_at,
       clock_timestamp(), body
from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
  as a (id text, employee text, automation text, part text, stage text, detail text, open boolean, destructive boolean,
        due timestamptz, look_at timestamptz, waits_for text, wave text, opened_at timestamptz, body text)
order by id
on conflict (id) do update set
  stage = excluded.stage,
  detail = excluded.detail,
  open = excluded.open,
  destructive = excluded.destructive,
  due = excluded.due,
  look_at = excluded.look_at,
  waits_for = excluded.waits_for,
  wave = coalesce(excluded.wave, r.wave),
  counted_on = case when r.stage = 'counted' and excluded.stage not in ('counted', 'held', 'ended') and r.destructive
                    then cast(clock_timestamp() at time zone 'UTC' as date) else r.counted_on end,
  changed_at = excluded.changed_at,
  body = excluded.body
