select json_build_object('country', json_build_object(
  'name', country.name, 'capital', country.capital, 'region', country.region, 'unMembership', country.un_membership,
  'leaders', (
    select coalesce(json_agg(json_build_object(
      'person', json_build_object('name', person.name), 'office', json_build_object('title', office.title)
    ) order by office.kind, position.held_from, position.id), '[]')
    from office
    join position on position.office_id = office.id
    join person on person.id = position.person_id
    where office.country_id = country.id
      and office.kind in ('HEAD_OF_STATE', 'HEAD_OF_STATE_AND_GOVERNMENT', 'HEAD_OF_GOVERNMENT')
      and position.held_from <= :asOf::date and position.held_until > :asOf::date),
  'persons', json_build_object('nodes', (
    select coalesce(json_agg(json_build_object('slug', slug, 'name', name) order by sort_name, id), '[]')
    from (
      select slug, name, sort_name, id from person where country_id = country.id order by sort_name, id limit 10
    ) as person)),
  'meetings', json_build_object('nodes', (
    select coalesce(json_agg(json_build_object(
      'title', event.title, 'when', json_build_object('edtf', event.edtf), 'status', meeting.status,
      'states', (
        select json_agg(json_build_object('alpha2', state.alpha2) order by state.sort_name, state.id)
        from event_country join country as state on state.id = event_country.country_id
        where event_country.event_id = event.id)
    ) order by page.earliest desc, page.precision desc, page.event_id desc), '[]')
    from (
      select event_id, earliest, precision from event_country where country_id = country.id and kind = 'MEETING'
      order by earliest desc, precision desc, event_id desc limit 10
    ) as page
    join event on event.id = page.event_id
    join meeting on meeting.id = event.id)),
  'timeline', json_build_object('nodes', (
    select coalesce(json_agg(json_build_object(
      '__typename', initcap(event.kind::text), 'title', event.title, 'when', json_build_object('edtf', event.edtf),
      'place', case when place.id is not null then json_build_object('name', place.name) end
    ) order by page.earliest desc, page.precision desc, page.event_id desc), '[]')
    from (
      select event_id, earliest, precision from event_country where country_id = country.id
      order by earliest desc, precision desc, event_id desc limit 20
    ) as page
    join event on event.id = page.event_id
    left join place on place.id = event.place_id))))
from country where country.alpha2 = :a
