select json_build_object('meetings', json_build_object('nodes', coalesce(json_agg(json_build_object(
  'title', event.title, 'when', json_build_object('edtf', event.edtf), 'format', meeting.format, 'status', meeting.status,
  'parties', json_build_object('nodes', (
    select coalesce(json_agg(json_build_object(
      'role', party.role,
      'country', case when country.id is not null then json_build_object('alpha2', country.alpha2) end,
      'person', case when person.id is not null then json_build_object(
        'name', person.name,
        'country', case when home.id is not null then json_build_object('alpha2', home.alpha2) end) end
    ) order by party.ordinal, party.id), '[]')
    from (select * from party where event_id = event.id order by ordinal, id limit 20) as party
    left join country on country.id = party.country_id
    left join person on person.id = party.person_id
    left join country as home on home.id = person.country_id)),
  'topics', (
    select coalesce(json_agg(json_build_object('name', topic.name) order by topic.sort_name, topic.id), '[]')
    from event_topic join topic on topic.id = event_topic.topic_id where event_topic.event_id = event.id)
) order by event.earliest desc, event.precision desc, event.id desc), '[]')))
from (
  select * from event where kind = 'MEETING' and earliest <= :to::date
  order by earliest desc, precision desc, id desc limit 20
) as event
join meeting on meeting.id = event.id
