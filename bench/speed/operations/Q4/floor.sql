select json_build_object('timeline', json_build_object(
  'nodes', coalesce(json_agg(json_build_object(
    '__typename', initcap(event.kind::text), 'title', event.title,
    'when', json_build_object('edtf', event.edtf, 'precision', event.precision),
    'place', case when place.id is not null then json_build_object('name', place.name) end,
    'format', meeting.format, 'status', meeting.status, 'act', statement.act, 'category', incident.category
  ) order by event.earliest desc, event.precision desc, event.id desc) filter (where event.turn <= 50), '[]'),
  'pageInfo', json_build_object('hasNextPage', count(*) > 50)))
from (
  select event.*, row_number() over (order by event_pair.earliest desc, event_pair.precision desc, event_pair.event_id desc) as turn
  from event_pair join event on event.id = event_pair.event_id
  where first_country_id = (select least(a.id, b.id) from country as a, country as b where a.alpha2 = :a and b.alpha2 = :b)
    and second_country_id = (select greatest(a.id, b.id) from country as a, country as b where a.alpha2 = :a and b.alpha2 = :b)
    and event_pair.earliest between :from::date and :to::date and event.latest <= :to::date
  order by event_pair.earliest desc, event_pair.precision desc, event_pair.event_id desc limit 51
) as event
left join place on place.id = event.place_id
left join meeting on meeting.id = event.id
left join statement on statement.id = event.id
left join incident on incident.id = event.id
