-- Waves in which nothing new has come, with everybody in them and everybody else whom the same automation let go on today.
select w.automation, w.wave, count(distinct r.employee), bool_or(r.destructive),
       (select count(distinct t.employee) from request t
        where t.automation = w.automation and t.wave <> w.wave
          and t.counted_on = cast(clock_timestamp() at time zone 'UTC' as date))
from (select automation, wave from request where stage = 'counted' group by automation, wave
      having max(changed_at) <= :quiet) w
join request r on r.automation = w.automation and r.wave = w.wave and r.stage <> 'ended'
group by w.automation, w.wave
order by w.automation, w.wave
