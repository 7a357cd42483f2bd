-- Gives the new rows of the outbox the numbers after the last one, in the order in which they came.
with fresh as (
  select id, row_number() over (order by entered) as place
  from (select id, entered from outbox where number is null order by entered limit 500 for update) picked
)
update outbox o
set number = coalesce((select max(number) from outbox), 0) + fresh.place
from fresh
where o.id = fresh.id
