-- Takes the lease or makes it last longer; nothing comes back while somebody else has it.
insert into lease as l (name, holder, until)
values (:name, :holder, clock_timestamp() + cast(:seconds as integer) * interval '1 second')
on conflict (name) do update set holder = excluded.holder, until = excluded.until
where l.holder = excluded.holder or l.until < clock_timestamp()
returning holder
