select json_build_object('relation', json_build_object(
  'a', json_build_object('name', pair.a),
  'b', json_build_object('name', pair.b),
  'timeline', (
    select json_build_object(
      'nodes', coalesce(json_agg(json_build_object(
        '__typename', initcap(event.kind::text), 'title', event.title, 'when', json_build_object('edtf', event.edtf),
        'place', case when place.id is not null then json_build_object('name', place.name) end
      ) order by page.turn) filter (where page.turn <= 20), '[]'),
      'pageInfo', json_build_object('hasNextPage', count(*) > 20))
    from (
      select event_id, row_number() over (order by earliest desc, precision desc, event_id desc) as turn
      from event_pair where first_country_id = pair.first and second_country_id = pair.second
      order by earliest desc, precision desc, event_id desc limit 21
    ) as page
    join event on event.id = page.event_id
    left join place on place.id = event.place_id),
  'counts', (
    select coalesce(json_agg(json_build_object('kind', kind, 'count', count) order by kind), '[]')
    from (
      select kind, count(*) from event_pair
      where first_country_id = pair.first and second_country_id = pair.second group by kind
    ) as counted),
  'lastMeeting', (
    select json_build_object('title', event.title, 'when', json_build_object('edtf', event.edtf), 'format', meeting.format)
    from event_pair
    join event on event.id = event_pair.event_id
    join meeting on meeting.id = event.id
    where first_country_id = pair.first and second_country_id = pair.second and event_pair.kind = 'MEETING'
      and meeting.status = 'HELD' and event_pair.earliest <= :asOf::date
    order by event_pair.earliest desc, event_pair.precision desc, event_pair.event_id desc limit 1),
  'nextMeeting', (
    select json_build_object('title', event.title, 'when', json_build_object('edtf', event.edtf), 'format', meeting.format)
    from event_pair
    join event on event.id = event_pair.event_id
    join meeting on meeting.id = event.id
    where first_country_id = pair.first and second_country_id = pair.second and event_pair.kind = 'MEETING'
      and meeting.status in ('ANNOUNCED', 'SCHEDULED') and event.latest >= :asOf::date
    order by event_pair.earliest, event_pair.precision, event_pair.event_id limit 1)))
from (
  select a.name as a, b.name as b, least(a.id, b.id) as first, greatest(a.id, b.id) as second
  from country as a, country as b where a.alpha2 = :a and b.alpha2 = :b
) as pair
